"""An event loop of a program's own: `asyncio.run` runs to its end before the next line, as in Python elsewhere."""
import asyncio
import asyncio.base_events
import asyncio.unix_events
import time


class _Nothing:
    """What the loop waits for beside its own clock: there are no sockets here."""

    def select(self, timeout):
        if timeout is None:
            raise RuntimeError("the event loop waits for what never comes")
        time.sleep(timeout)
        return ()


class Loop(asyncio.base_events.BaseEventLoop):
    """A loop that sleeps until the next of its calls is due."""

    def __init__(self):
        super().__init__()
        self._selector = _Nothing()

    def _process_events(self, event_list):
        pass

    def _write_to_self(self):
        pass


def install():
    """Puts it in the place of Pyodide's, which runs on after a program has ended."""
    asyncio.run, time.sleep = asyncio.runners.run, getattr(time.sleep, "__wrapped__", time.sleep)
    asyncio.unix_events._UnixDefaultEventLoopPolicy._loop_factory = Loop
    asyncio.events._set_event_loop_policy(None)
    asyncio._set_running_loop(None)
