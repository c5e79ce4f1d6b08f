/** The catalog: keeps the records of models, verifies and pulls their files in the background. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import {
  barOf,
  type CatalogModel,
  type ModelBar,
  type ModelBars,
  type ModelFile,
  type ModelPull,
  type ModelRegistration,
  type ModelView,
  modelIdOf,
  parseSource,
  registered,
} from '../core/catalog-model.js';
import type { CatalogStore, FileMeasurement, ModelFiles } from '../core/catalog-store-port.js';
import type { ModelState, TrustPolicy, Workload } from '../core/contract.js';
import type { MemoryEstimate } from '../core/engine-port.js';
import { OrchestratorError } from '../core/errors.js';
import type { GaugeSample } from '../core/metrics.js';
import { type ModelDownload, notePathOf } from '../core/model-download-port.js';
import { type SignatureFinding, type Verdict, verdictOf } from '../core/model-trust.js';
import { storageUnavailable } from '../core/task-errors.js';
import type { Clock } from './clock.js';
import type { KnownModel, LogSink, MetricsSink } from './ports.js';

/** A model with its file, ready for a pool. */
export interface ServableModel extends KnownModel {
  readonly workload: Workload;
}

/** What a client sends, before defaults. */
export type Registration = Omit<ModelRegistration, 'trustPolicy'> & {
  readonly trustPolicy: TrustPolicy | null;
};

export interface ModelCatalogOptions {
  readonly store: CatalogStore;
  readonly files: ModelFiles;
  readonly download: ModelDownload;
  /** Where pulls bring their files. */
  readonly pullDir: string;
  readonly pullMaxBytes: number;
  readonly hfEndpoint: string;
  /** Of registrations that name none. */
  readonly trustPolicy: TrustPolicy;
  /** @param blake2b512 of the file, in hex */
  checkSignature(text: string, blake2b512: string): SignatureFinding;
  /** The model that a pool of this name serves, where it is another; null where the name is free for a pool. */
  servedUnder(id: string): string | null;
  /** What a replica of it would take; rejects where the engine cannot say. */
  estimate(model: ServableModel): Promise<MemoryEstimate>;
  readonly clock: Clock;
  readonly log: LogSink;
  readonly metrics: MetricsSink;
}

interface Job {
  readonly abort: AbortController;
  /** 0..1 */
  progress: number;
}

const STATES: readonly ModelState[] = ['Active', 'Retired'];

export class ModelCatalog {
  private models: ReadonlyMap<string, CatalogModel>;
  private readonly verifications = new Map<string, Job>();
  private readonly pulls = new Map<string, ModelPull & { readonly abort: AbortController }>();
  /** Changes come one after the other, and so do the readings of large files. */
  private changed: Promise<unknown> = Promise.resolve();
  private read: Promise<unknown> = Promise.resolve();
  private pulled: Promise<unknown> = Promise.resolve();
  private closed = false;
  /** Told of changes, by model. */
  private readonly watchers = new Map<string, Set<() => void>>();
  /** Null until the catalog is in force. */
  private onChange: (() => Promise<void>) | null = null;

  constructor(private readonly options: ModelCatalogOptions) {
    this.models = new Map(options.store.models.map((model) => [model.id, model]));
  }

  /** Puts every change in force from now on; a change is answered once that has ended. */
  start(onChange: () => Promise<void>): void {
    this.onChange = onChange;
    this.verifyStrict();
  }

  /**
   * Takes over what the configuration names (CAT-012). Never rejects: the configuration is where it is kept.
   * @param configured ids are unique
   */
  async adopt(configured: readonly ServableModel[]): Promise<void> {
    const { clock, trustPolicy, log } = this.options;
    await this.inOrder(async () => {
      const next = new Map([...this.models].filter(([, { origin }]) => origin === 'api'));
      for (const { modelRef, modelPath, workload } of configured) {
        const registration: ModelRegistration = {
          id: modelRef,
          source: `file:${modelPath}`,
          workload,
          declaredDigest: null,
          signatures: [],
          sbom: null,
          trustPolicy,
          tags: [],
        };
        const known = this.models.get(modelRef) ?? null;
        next.set(modelRef, registered(registration, 'config', known, clock.now().wallMs));
      }
      const models = inOrderOfIds(next);
      if (JSON.stringify([...models]) === JSON.stringify([...this.models])) return;
      this.models = models;
      await this.options.store
        .write([...models.values()])
        .catch((error: unknown) => log.log('error', 'catalog_not_written', { error: String(error) }));
      for (const id of this.watchers.keys()) this.tell(id);
    });
    this.verifyStrict();
  }

  /** In the order of their ids. */
  views(): readonly ModelView[] {
    return [...this.models.values()].map((model) => this.viewOf(model));
  }

  /** @throws NOT_FOUND */
  view(id: string): ModelView {
    return this.viewOf(this.known(id));
  }

  /** Null where it is not known. */
  find(id: string): ModelView | null {
    const model = this.models.get(id);
    return model === undefined ? null : this.viewOf(model);
  }

  /**
   * Calls `onChange` at each change of a record but that of a progress, its deletion included (CAT-019).
   * @returns a function that ends it
   */
  watch(id: string, onChange: () => void): () => void {
    const watchers = this.watchers.get(id) ?? new Set();
    this.watchers.set(id, watchers.add(onChange));
    return () => {
      watchers.delete(onChange);
      if (watchers.size === 0 && this.watchers.get(id) === watchers) this.watchers.delete(id);
    };
  }

  /** The id of the model of this name; the name itself where none has it (CAT-005). */
  idOf(ref: string): string {
    return modelIdOf(ref, this.models.values());
  }

  /** Registered models whose file is there. */
  servable(): readonly ServableModel[] {
    return this.views()
      .filter(({ origin, available }) => origin === 'api' && available)
      .map((model) => ({ modelRef: model.id, modelPath: this.pathOf(model), workload: model.workload }));
  }

  bars(): ModelBars {
    const bars = new Map<string, ModelBar>();
    for (const view of this.views()) {
      const bar = barOf(view);
      if (bar !== null) bars.set(view.id, bar);
    }
    return bars;
  }

  *gauges(): IterableIterator<GaugeSample> {
    for (const { id, state } of this.models.values()) {
      for (const each of STATES) {
        yield {
          series: 'model_state',
          labels: { model_id: id, state: each },
          value: state === each ? 1 : 0,
        };
      }
    }
  }

  /**
   * Makes a model known, or changes what is known of it (CAT-018).
   * @throws INVALID_PARAMS, UNTRUSTED_ARTIFACT, STORAGE_UNAVAILABLE
   */
  async register(sent: Registration): Promise<{ readonly model: ModelView; readonly isNew: boolean }> {
    const registration = { ...sent, trustPolicy: sent.trustPolicy ?? this.options.trustPolicy };
    const source = parseSource(registration.source);
    const other = this.options.servedUnder(registration.id);
    if (other !== null) {
      throw new OrchestratorError(
        'INVALID_PARAMS',
        `id is "${registration.id}", and a pool of that name serves model "${other}"; choose another id`,
        { field: 'id' },
      );
    }
    this.refuseUnsigned(registration, source.kind === 'file' ? source.path : null);
    const { before } = await this.change(registration.id, (known) => {
      if (known?.origin === 'config') throw configured(known.id, 'change');
      return registered(registration, 'api', known, this.options.clock.now().wallMs);
    });
    if (before !== null && before.source !== registration.source) await this.dropFile(before);
    this.verifyStrict();
    return { model: this.view(registration.id), isNew: before === null };
  }

  /** @throws NOT_FOUND, INVALID_PARAMS for a model of the configuration, STORAGE_UNAVAILABLE */
  async remove(id: string): Promise<void> {
    const { before } = await this.change(id, () => {
      if (this.known(id).origin === 'config') throw configured(id, 'delete');
      return null;
    });
    if (before !== null) await this.dropFile(before);
  }

  /** Idempotent (CAT-009, CAT-010). @throws NOT_FOUND, STORAGE_UNAVAILABLE */
  async setState(id: string, state: ModelState): Promise<ModelView> {
    if (this.known(id).state !== state) {
      await this.change(id, () => ({ ...this.known(id), state }));
      this.options.log.log('info', 'model_state_set', { model: id, state });
    }
    return this.view(id);
  }

  /** Starts a verification, unless one is under way (CAT-006). @throws NOT_FOUND */
  verify(id: string): ModelView {
    const model = this.known(id);
    if (!this.verifications.has(id) && !this.closed) {
      const job: Job = { abort: new AbortController(), progress: 0 };
      this.verifications.set(id, job);
      this.read = this.read.then(() => this.runVerification(model, job));
      this.tell(id);
    }
    return this.view(id);
  }

  /**
   * Starts a download, unless one is under way (CAT-015).
   * @throws NOT_FOUND, INVALID_PARAMS for a source that is no download
   */
  pull(id: string, correlationId: string): ModelView {
    const model = this.known(id);
    const source = parseSource(model.source, this.options.hfEndpoint);
    if (source.kind === 'file') {
      throw new OrchestratorError(
        'INVALID_PARAMS',
        `the source of model "${id}" is ${model.source}; only https and hf sources are pulled`,
        { field: 'id' },
      );
    }
    if (this.pulls.get(id)?.state !== 'running' && !this.closed)
      this.runPull(model, source.url, correlationId);
    return this.view(id);
  }

  /** Gives up what is under way; a pull is resumed by the next one. */
  async close(): Promise<void> {
    this.closed = true;
    for (const { abort } of [...this.verifications.values(), ...this.pulls.values()]) abort.abort();
    await Promise.all([this.read, this.pulled]);
    await this.changed;
  }

  private viewOf(model: CatalogModel): ModelView {
    const { id } = model;
    return {
      ...model,
      available: this.options.files.exists(this.pathOf(model)),
      verifying: this.verifications.get(id)?.progress ?? null,
      pull: this.pulls.get(id) ?? null,
    };
  }

  private known(id: string): CatalogModel {
    const model = this.models.get(id);
    if (model !== undefined) return model;
    const ids = [...this.models.keys()].join(', ');
    throw new OrchestratorError('NOT_FOUND', `no model "${id}" is known; known: ${ids}`, { field: 'id' });
  }

  /** Named by the source too, so that a file of an earlier one is never taken for that of this. */
  private pathOf({ id, source }: CatalogModel): string {
    const parsed = parseSource(source);
    if (parsed.kind === 'file') return parsed.path;
    const mark = createHash('sha256').update(source).digest('hex').slice(0, 16);
    return join(this.options.pullDir, `${id}-${mark}.gguf`);
  }

  private refuseUnsigned({ id, trustPolicy, signatures }: ModelRegistration, path: string | null): void {
    if (trustPolicy !== 'strict' || signatures.length > 0) return;
    if (path !== null && this.options.files.exists(`${path}.minisig`)) return;
    throw new OrchestratorError(
      'UNTRUSTED_ARTIFACT',
      `model "${id}" has the trust policy strict and no signature; send signatures, or put a .minisig beside its file`,
      { field: 'signatures' },
    );
  }

  /**
   * Changes one record, on disk and in force once it resolves.
   * @param edit given what is known now; null = nothing, or forget it
   * @throws what `edit` throws, STORAGE_UNAVAILABLE
   */
  private change(
    id: string,
    edit: (known: CatalogModel | null) => CatalogModel | null,
  ): Promise<{ readonly before: CatalogModel | null }> {
    return this.inOrder(async () => {
      const before = this.models.get(id) ?? null;
      const after = edit(before);
      const next = new Map(this.models);
      if (after === null) next.delete(id);
      else next.set(id, after);
      const models = inOrderOfIds(next);
      try {
        await this.options.store.write([...models.values()]);
      } catch (error) {
        throw storageUnavailable(`the catalog cannot be written: ${messageOf(error)}`);
      }
      this.models = models;
      if (after === null || after.source !== before?.source) this.giveUp(id);
      await this.onChange?.();
      this.tell(id);
      return { before };
    });
  }

  private tell(id: string): void {
    for (const onChange of [...(this.watchers.get(id) ?? [])]) onChange();
  }

  private inOrder<T>(step: () => Promise<T>): Promise<T> {
    const done = this.changed.then(step);
    this.changed = done.catch(() => {});
    return done;
  }

  /** What is under way is of a file that nobody asks for any more. */
  private giveUp(id: string): void {
    this.verifications.get(id)?.abort.abort();
    this.verifications.delete(id);
    this.pulls.get(id)?.abort.abort();
    this.pulls.delete(id);
  }

  private async dropFile(model: CatalogModel): Promise<void> {
    if (parseSource(model.source).kind === 'file') return;
    const path = this.pathOf(model);
    await this.options.files.remove(path);
    await this.dropPart(partOf(path));
  }

  private async dropPart(part: string): Promise<void> {
    for (const each of [part, notePathOf(part)]) await this.options.files.remove(each);
  }

  /** What is served only once it has passed is verified without being asked (CAT-011). */
  private verifyStrict(): void {
    if (this.onChange === null) return;
    for (const { id, trustPolicy, verification, available } of this.views())
      if (trustPolicy === 'strict' && verification === null && available) this.verify(id);
  }

  private async runVerification(model: CatalogModel, job: Job): Promise<void> {
    const { id } = model;
    const path = this.pathOf(model);
    try {
      const measured = await this.options.files
        .measure(path, job.abort.signal, (share) => {
          job.progress = share;
        })
        .catch((error: unknown) => messageOf(error));
      if (job.abort.signal.aborted) return;
      await this.settle(model, path, measured);
    } catch (error) {
      this.options.log.log('error', 'model_not_verified', { model: id, error: messageOf(error) });
    } finally {
      if (this.verifications.get(id) === job) this.verifications.delete(id);
      this.tell(id);
    }
  }

  /** @param measured the reason where the file could not be read */
  private async settle(model: CatalogModel, path: string, measured: FileMeasurement | string): Promise<void> {
    const { clock, metrics, log } = this.options;
    const { id } = model;
    const read = typeof measured === 'string' ? null : measured;
    const file = read === null ? null : await this.fileOf(model, path, read);
    const verdictNow = (registration: ModelRegistration): Verdict =>
      typeof measured === 'string'
        ? { result: 'fail', reasons: [`the file cannot be read: ${measured}`] }
        : this.verdict(registration, measured);
    await this.change(id, (known) => {
      // Registered anew meanwhile: what was measured is still true of the same source.
      if (known === null || known.source !== model.source) return known;
      const verdict = verdictNow(known);
      metrics.increment('catalog_verifications_total', { result: verdict.result }, 1);
      log.log(verdict.result === 'pass' ? 'info' : 'warn', 'model_verified', {
        model: id,
        result: verdict.result,
        reason: verdict.reasons.join('; '),
        model_digest: read?.digest ?? null,
      });
      const verification = { ...verdict, finishedMs: clock.now().wallMs };
      return { ...known, verification, digest: read?.digest ?? known.digest, file: file ?? known.file };
    });
  }

  private verdict(
    registration: ModelRegistration,
    { digest, malformed, blake2b512, signatures }: FileMeasurement,
  ) {
    const findings = [...registration.signatures, ...signatures].map((text) =>
      this.options.checkSignature(text, blake2b512),
    );
    return verdictOf(registration, { digest, malformed, signatures: findings });
  }

  private async fileOf(
    { id: modelRef, workload }: CatalogModel,
    modelPath: string,
    { gguf, sizeBytes }: FileMeasurement,
  ): Promise<ModelFile | null> {
    if (gguf === null) return null;
    const estimate = await this.options.estimate({ modelRef, modelPath, workload }).catch(() => null);
    return {
      gguf,
      sizeBytes,
      vramBytes: estimate?.vramBytes ?? null,
      hostBytes: estimate?.cpuOnlyBytes ?? null,
    };
  }

  private runPull(model: CatalogModel, url: string, correlationId: string): void {
    const { id } = model;
    const { download, pullMaxBytes, log } = this.options;
    const abort = new AbortController();
    const path = this.pathOf(model);
    const note = (pull: Partial<ModelPull>): void => {
      const before = this.pulls.get(id) ?? { state: 'running', bytesDone: 0, bytesTotal: null, reason: null };
      if (abort.signal.aborted) return;
      this.pulls.set(id, { ...before, ...pull, abort });
      if (pull.state !== undefined) this.tell(id);
    };
    note({ state: 'running', bytesDone: 0, bytesTotal: null, reason: null });
    const run = async (): Promise<void> => {
      await download.download({
        url,
        path: partOf(path),
        maxBytes: pullMaxBytes,
        correlationId,
        signal: abort.signal,
        onProgress: (bytesDone, bytesTotal) => note({ bytesDone, bytesTotal }),
      });
      await this.putInPlace(model, path, abort.signal);
      note({ state: 'succeeded' });
      log.log('info', 'model_pulled', { model: id, source: model.source });
    };
    const ended = run().catch((error: unknown) => {
      if (abort.signal.aborted) return;
      note({ state: 'failed', reason: messageOf(error) });
      log.log('warn', 'model_pull_failed', { model: id, source: model.source, reason: messageOf(error) });
    });
    this.pulled = Promise.all([this.pulled, ended]);
  }

  /** Only what is whole, and what it was said to be, gets its name (CAT-015). */
  private async putInPlace(model: CatalogModel, path: string, signal: AbortSignal): Promise<void> {
    const { files } = this.options;
    const part = partOf(path);
    const measured = await files.measure(part, signal, () => {});
    const { declaredDigest } = this.known(model.id);
    if (declaredDigest !== null && measured.digest !== declaredDigest) {
      await this.dropPart(part);
      throw new Error(
        `the digest of what came is ${measured.digest}; the registration says ${declaredDigest}: it was deleted`,
      );
    }
    if (measured.malformed !== null) {
      await this.dropPart(part);
      throw new Error(`${measured.malformed}: it was deleted`);
    }
    signal.throwIfAborted();
    await files.rename(part, path);
    await this.dropPart(part);
    await this.settle(model, path, measured);
  }
}

function partOf(path: string): string {
  return `${path}.part`;
}

function inOrderOfIds(models: ReadonlyMap<string, CatalogModel>): ReadonlyMap<string, CatalogModel> {
  return new Map([...models].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function configured(id: string, verb: 'change' | 'delete'): OrchestratorError {
  return new OrchestratorError(
    'INVALID_PARAMS',
    `model "${id}" is in the configuration; ${verb} it there, or choose another id`,
    { field: 'id' },
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
