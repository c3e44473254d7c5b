/** A calculator of what is not one layer: fields, formulas with the numbers in, results. */
import { effect } from '@preact/signals-core';
import type { ComponentChildren } from 'preact';
import type { CostTexts } from '#calc/costs/define.ts';
import { costNamed } from '#calc/costs/index.ts';
import { costSlots } from '#formula/costSlots.ts';
import { fillSlots, showForm } from '#formula/slots.ts';
import { message } from '#i18n/message.ts';
import { sentenceOf, speakAtRest } from '../example/base/announce.ts';
import { prompt } from '../example/base/prompt.tsx';
import { followState } from '../example/base/query.ts';
import { StoreView } from '../example/base/StoreView.ts';
import { Strip } from '../example/base/Strip.tsx';
import { followable } from '../example/calculator/alive.ts';
import { CalculatorCell, HeldAt } from '../example/calculator/CalculatorCell.tsx';
import { TextCures } from '../example/calculator/TextCures.tsx';
import { CostFields } from './CostFields.tsx';
import { CostMain, CostRows } from './CostResults.tsx';
import type { CostModel, PostfixForms } from './model.ts';
import { costAddress, costLink, createCost, readCostAddress } from './model.ts';
import type { CostStatus, CostWords } from './status.ts';
import { costStatus, fillsOf } from './status.ts';

export interface CostProps {
  id: string;
  /** The calculator, by its name. */
  cost: string;
  values: CostTexts;
  forms: PostfixForms;
  /** What it is called here. */
  title: string;
  words: CostWords;
  number: number;
  /** Its formulas, rendered when the book was built. */
  formulas?: ComponentChildren;
}

export default class CostExample extends StoreView<CostProps, CostModel> {
  protected model = createCost(this.props.id, costNamed(this.props.cost), this.props.values, this.props.forms);

  override componentDidMount(): void {
    super.componentDidMount();
    const { model } = this;
    const root = this.base as HTMLElement;
    readCostAddress(model, window.location.search);
    const show = () => this.showFormulas(root);
    // The forms wait behind the page's content, which an example does not wait for.
    addEventListener('DOMContentLoaded', show);
    this.stops.push(
      effect(show),
      followState(model.shown, (href) => costAddress(model, href)),
      speakAtRest(model, () => sentenceOf(costStatus(model, this.props.words), this.result())),
    );
    followable(model);
    root.dataset.alive = 'true';
  }

  /** Gives each formula the form that counts now, and its numbers. */
  private showFormulas(root: HTMLElement): void {
    const found = this.model.shown.value;
    for (const holder of root.querySelectorAll<HTMLElement>('[data-formula]')) {
      showForm(holder, found.forms[holder.dataset.formula as string] ?? '');
      fillSlots(holder, costSlots(found));
    }
  }

  /** The result in one sentence, for screen readers. */
  private result(): string {
    const { words } = this.props;
    return message(words.own.spoken, fillsOf(this.model, words));
  }

  /** The fields, and the strip below them. */
  private input(status: CostStatus) {
    const { model } = this;
    const { words } = this.props;
    const props = { model, status, words };
    const cures = { model, field: status.fields[0] ?? '', cures: status.cures, label: words.example.try };
    return (
      <>
        <CostFields {...props} />
        <Strip {...props} hint={words.costs.hint} cures={status.cures.length > 0 && (() => <TextCures {...cures} />)} />
      </>
    );
  }

  /** What the setting comes to; what is said of it while it is held. */
  private counted({ words, formulas }: Readonly<CostProps>, status: CostStatus) {
    const { model } = this;
    const { texts } = model.shown.value;
    const held = <HeldAt fields={status.fields} texts={texts} words={words.example} />;
    return (
      <div class="out">
        {prompt('Out', held)}
        {formulas}
        <CostMain model={model} words={words} />
        <CostRows model={model} words={words} />
      </div>
    );
  }

  override render(props: Readonly<CostProps>) {
    const { id, title, words, number } = props;
    const { model } = this;
    const status = costStatus(model, words);
    return (
      <CalculatorCell
        {...{ id, title, number, model, words }}
        kind="cost"
        now={message(words.own.now, fillsOf(model, words))}
        link={(href) => costLink(model, href)}
      >
        {this.input(status)}
        {this.counted(props, status)}
      </CalculatorCell>
    );
  }
}
