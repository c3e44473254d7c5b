/** A place of a network's page: the numbers of the book, and those of a count on the page once there is one. */
import { effect } from '@preact/signals-core';
import type { ComponentChildren } from 'preact';
import { Component } from 'preact';
import { lazy } from '../example/lazy.ts';
import type { AnewPlace } from './live/anew.tsx';
import { liveCount } from './liveCount.ts';

interface Props {
  place: AnewPlace;
  /** What the build wrote. */
  children?: ComponentChildren;
}

export default class NetworkAnew extends Component<Props> {
  private part: typeof import('./live/anew.tsx') | undefined;
  private stop: (() => void) | undefined;

  override componentDidMount(): void {
    this.stop = effect(() => {
      if (liveCount.value && !this.part) void this.load();
      else this.forceUpdate();
    });
  }

  override componentWillUnmount(): void {
    this.stop?.();
  }

  private async load(): Promise<void> {
    this.part = await lazy(() => import('./live/anew.tsx'));
    this.forceUpdate();
  }

  override render({ place, children }: Readonly<Props>) {
    const counted = liveCount.value;
    return counted && this.part ? this.part.anewIn(place, counted) : children;
  }
}
