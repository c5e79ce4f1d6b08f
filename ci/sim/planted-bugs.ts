/**
 * Bugs that someone could write, each a replacement of one piece of text: the simulator must find every one of them.
 * A piece occurs exactly once in its file, so that a bug cannot go missing when the code changes.
 */
export interface PlantedBug {
  readonly name: string;
  /** Path from the root. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** It is among models that come and go that it shows. */
  readonly fleet?: true;
}

const SCHEDULER = 'server/core/scheduler.ts';
const DISPATCHER = 'server/runtime/dispatcher.ts';
const JOURNAL = 'server/runtime/store-journal.ts';
const EVENT_LOG = 'server/runtime/event-log.ts';
const QUEUE = 'server/core/queue.ts';
const POOL = 'server/core/pool.ts';
const MASK = 'server/core/device-mask.ts';
const RECOVERY = 'server/core/recovery.ts';
const TABLE = 'server/runtime/task-table.ts';
const REPLICA = 'server/core/replica.ts';
const FLEET = 'server/core/fleet.ts';
const PLAN = 'server/core/replica-plan.ts';
const COMMANDS = 'server/core/pool-commands.ts';
const SESSION = 'server/core/session.ts';
const BREAKER = 'server/core/breaker.ts';
const CARD_MEMORY = 'server/core/card-memory.ts';
const NEED = 'server/core/memory-need.ts';

export const PLANTED_BUGS: readonly PlantedBug[] = [
  // Sessions.
  {
    name: 'two turns of a session at once',
    file: SESSION,
    from: 'return task.session !== null && task.session.line[0] !== task;',
    to: 'return false;',
  },
  {
    name: 'a turn counts twice while it runs',
    file: SESSION,
    from: 'return turnsStarted + line.filter((task) => task.attempts === 0 && !hasEnded(task)).length;',
    to: 'return turnsStarted + line.length;',
  },
  {
    name: 'a session expires under its turn',
    file: SESSION,
    from: `    task.session = session;
    this.expiries.delete(sessionId);`,
    to: '    task.session = session;',
  },
  {
    name: 'a deleted session comes back with its next row',
    file: DISPATCHER,
    from: 'if (session === null || session.gone) return [];',
    to: 'if (session === null) return [];',
  },
  // Retired models.
  {
    name: 'a retired model takes tasks',
    file: SCHEDULER,
    from: 'if (bar !== null) throw barred(bar);',
    to: '',
  },
  {
    name: 'what waits for a retired model stays',
    file: SCHEDULER,
    from: 'this.endQueued(pool, () => bar, now);',
    to: '',
  },
  {
    name: 'what runs with a retired model is cut off',
    file: SCHEDULER,
    from: 'this.commands.drain(pool, null, now);',
    to: 'this.commands.drain(pool, 0, now);',
  },
  {
    name: 'a retired model is loaded at the next start',
    file: FLEET,
    from: " && pool.phase === 'open')",
    to: ')',
  },
  {
    name: 'a retired model stays so',
    file: SCHEDULER,
    from: `if (!this.barredPools.delete(pool)) return;
      this.commands.resume(pool);`,
    to: 'if (!this.barredPools.delete(pool)) return;',
  },
  // The queue.
  {
    name: 'batch before interactive',
    file: QUEUE,
    from: "return this.firstIn('interactive', serves, mayResume) ?? this.firstIn('batch', serves, mayResume);",
    to: "return this.firstIn('batch', serves, mayResume) ?? this.firstIn('interactive', serves, mayResume);",
  },
  {
    name: 'one place too many',
    file: QUEUE,
    from: "this.laneSize('interactive') + this.laneSize('batch') >= this.capacity",
    to: "this.laneSize('interactive') + this.laneSize('batch') > this.capacity",
  },
  {
    name: 'the capacity counts one lane',
    file: QUEUE,
    from: "return this.laneSize('interactive') + this.laneSize('batch') >= this.capacity;",
    to: "return this.laneSize('batch') >= this.capacity;",
  },
  {
    name: 'a position forgets the canceled',
    file: QUEUE,
    from: 'return index - this.head - (this.holes.before(index) - this.passed);',
    to: 'return index - this.head;',
  },
  {
    name: 'holes that the head has passed count again',
    file: QUEUE,
    from: '(this.holes.before(index) - this.passed)',
    to: 'this.holes.before(index)',
  },
  {
    name: 'a batch position forgets the interactive lane',
    file: QUEUE,
    from: "const ahead = priority === 'batch' ? this.depth('interactive') : 0;",
    to: 'const ahead = 0;',
  },
  {
    name: 'resumed tasks in the order of their return',
    file: QUEUE,
    from: 'waiting.splice(place < 0 ? waiting.length : place, 0, entry);',
    to: 'waiting.push(entry);',
  },
  {
    name: 'a cancel of a resumed task takes the last one out',
    file: QUEUE,
    from: 'waiting.splice(waiting.indexOf(entry as ResumedEntry<T>), 1);\n    entry.index = -1;',
    to: 'waiting.pop();\n    entry.index = -1;',
  },
  {
    name: 'a resumed task behind its lane',
    file: POOL,
    from: 'this.queue.requeue(task, priority, task.seq, needsOf(task, null))',
    to: 'this.queue.restore(task, priority, task.seq, needsOf(task, null))',
  },
  {
    name: 'a reinstated task at the end of its lane',
    file: QUEUE,
    from: 'this.fill(this.liveEntries().sort((left, right) => this.rankOf(left) - this.rankOf(right)));',
    to: '',
  },
  {
    name: 'a drop of what has no receipt yet',
    file: POOL,
    from: 'if (oldest !== null) return oldest.admitting ? null : oldest;',
    to: 'if (oldest !== null) return oldest;',
  },
  {
    name: 'a batch newcomer drops an interactive task',
    file: POOL,
    from: "newcomer === 'interactive' ? BATCH_FIRST : BATCH_ONLY",
    to: 'BATCH_FIRST.length > 0 ? BATCH_FIRST : BATCH_ONLY',
  },
  {
    name: 'a drop under reject',
    file: POOL,
    from: "if (this.config.queuePolicy !== 'drop-lru') return null;",
    to: '',
  },

  // Device masks.
  {
    name: 'a mask is a wish',
    file: MASK,
    from: 'return mask === null || deviceIds.every((id) => mask.includes(id));',
    to: 'return mask === null || mask.length > 0 || deviceIds.length > 0;',
  },
  {
    name: 'a mask is forgotten over a restart',
    file: RECOVERY,
    from: 'deviceMask: spec.deviceMask ?? null,',
    to: 'deviceMask: null,',
  },
  {
    name: 'a masked head holds up the other card',
    file: QUEUE,
    from: 'const other = serves(lane) ? lane.first() : null;',
    to: 'const other = lane.first();\n      if (other !== null && !serves(lane) && (first === null || precedes(other, first))) return null;',
  },
  {
    name: 'masked tasks only after those that may run anywhere',
    file: QUEUE,
    from: 'if (other !== null && (first === null || precedes(other, first))) first = other;',
    to: 'if (other !== null && first === null) first = other;',
  },
  {
    name: 'a position counts its own mask alone',
    file: QUEUE,
    from: 'if (other !== lane) position += other.countBefore(rank);',
    to: 'if (rank < 0 && other !== lane) position += 0;',
  },
  {
    name: 'a resumed task on any card',
    file: QUEUE,
    from: 'if (serves(entry.lane) && entry.item',
    to: 'if (entry.item',
  },
  {
    name: 'a strict task in a slot for best_effort',
    file: REPLICA,
    from: "hold !== 'parked' && slotKindOf(this.spec, determinism) === kind && this.fits(mask)",
    to: "hold !== 'parked' && (kind === 'batched' || slotKindOf(this.spec, determinism) === kind) && this.fits(mask)",
  },
  {
    name: 'a best_effort task in a slot of the others',
    file: REPLICA,
    from: "hold !== 'parked' && slotKindOf(this.spec, determinism) === kind && this.fits(mask)",
    to: "hold !== 'parked' && (kind === 'single' || slotKindOf(this.spec, determinism) === kind) && this.fits(mask)",
  },
  {
    name: 'slots of both kinds count together',
    file: REPLICA,
    from: 'if (slotKindOf(this.spec, task.spec.determinism) === kind) busy++;',
    to: 'if (task !== null) busy++;',
  },
  {
    name: 'a resumed task of best_effort in any slot',
    file: QUEUE,
    from: 'if (serves(entry.lane) && entry.item',
    to: "if (serves({ mask: entry.lane.mask, hold: null, determinism: 'strict' }) && entry.item",
  },
  {
    name: 'a rerun takes the first card that is there',
    file: POOL,
    from: 'return !mayBeAlike(replica) && this.replicas',
    to: 'return replica.spec.ctx < 0 && this.replicas',
  },
  {
    name: 'a rerun after a restart does not wait for its card to load',
    file: POOL,
    from: 'info === null || info.device === startedOn.device',
    to: 'info?.device === startedOn.device',
  },
  {
    name: 'a rerun holds up those behind it on a card that it does not take',
    file: POOL,
    from: 'return (task) => !this.awaitsItsKind(task, replica);',
    to: 'return () => this.queue.size > 0;',
  },
  {
    name: 'an impossible mask is admitted',
    file: 'server/core/admission.ts',
    from: 'if (serving.length > 0) return serving;',
    to: 'if (serving.length >= 0) return pools;',
  },
  {
    name: 'a mask that a restart made impossible waits for ever',
    file: SCHEDULER,
    from: ' && pool.canServe(spec.deviceMask) ? pool : null;',
    to: ' ? pool : null;',
  },
  {
    name: 'a replica outside the mask makes up for a broken one',
    file: POOL,
    from: 'replica.broken || !this.mayFit(replica, deviceMask)',
    to: 'replica.broken || deviceMask?.length === 0',
  },
  {
    name: 'the receipt names the only replica that idles',
    file: POOL,
    from: '({ fits }) => fits(spec.deviceMask),\n      {',
    to: '({ fits }) => fits(null) || fits(spec.deviceMask),\n      {',
  },

  // Admission and starts.
  {
    name: 'started before the receipt',
    file: POOL,
    from: 'first(replica)?.admitting === false',
    to: 'first(replica) !== null',
  },
  {
    name: 'starts while the disk refuses',
    file: SCHEDULER,
    from: 'if (!this.admitting) return;\n    this.fleet.touch();',
    to: "if (this.shutdown !== 'no') return;\n    this.fleet.touch();",
  },
  {
    name: 'starts during a shutdown',
    file: SCHEDULER,
    from: 'if (!this.admitting) return;\n    this.fleet.touch();',
    to: 'if (this.storageFault !== null) return;\n    this.fleet.touch();',
  },
  {
    name: 'the newcomer forgets that it is being flushed',
    file: SCHEDULER,
    from: 'admitted: now,\n      admitting: true,',
    to: 'admitted: now,\n      admitting: false,',
  },
  {
    name: 'a free slot is not given on after an end',
    file: SCHEDULER,
    from: 'this.startWaiting(running.pool, now);\n    this.continueShutdown();',
    to: 'this.continueShutdown();',
  },
  {
    name: 'a ready replica waits for the next event',
    file: SCHEDULER,
    from: 'this.fleet.ready(pool, replica, change.info, now.monotonicMs);\n        this.startWaiting(pool, now);',
    to: 'this.fleet.ready(pool, replica, change.info, now.monotonicMs);',
  },
  {
    name: 'nothing starts when the disk is back',
    file: SCHEDULER,
    from: 'for (const pool of this.pools) this.startWaiting(pool, now);',
    to: '',
  },
  {
    name: 'a refused admission stays in the queue',
    file: SCHEDULER,
    from: 'pool.withdraw(task);\n      this.queued.delete(taskId);\n      this.turnOver(task, now);',
    to: 'this.queued.delete(taskId);\n      this.turnOver(task, now);',
  },
  {
    name: 'a dropped task is not given back',
    file: SCHEDULER,
    from: 'pool.reinstate(task);\n      this.queued.set(task.spec.taskId, { task, pool });',
    to: 'this.queued.set(task.spec.taskId, { task, pool });',
  },
  {
    name: 'the fullest replica first',
    file: 'server/core/placement.ts',
    from: 'one.costMs - other.costMs ||',
    to: 'other.costMs - one.costMs ||',
  },
  {
    name: 'a slot more than there is',
    file: REPLICA,
    from: "this.state === 'ready' && !this.closing ? slotsOf(this.spec, kind) - this.busy(kind) : 0",
    to: "this.state === 'ready' && !this.closing ? slotsOf(this.spec, kind) + 1 - this.busy(kind) : 0",
  },
  {
    name: 'a stopping replica takes tasks',
    file: REPLICA,
    from: "return this.state === 'ready' && !this.closing ? slotsOf(this.spec, kind) - this.busy(kind) : 0;",
    to: "return this.state === 'ready' || this.state === 'stopping' ? slotsOf(this.spec, kind) - this.busy(kind) : 0;",
  },
  {
    name: 'a submission overtakes a slow token count',
    file: DISPATCHER,
    from: 'this.lastOffer.get(spec.modelRef) ?? Promise.resolve();',
    to: 'Promise.resolve();',
  },
  {
    name: 'twins become two tasks',
    file: DISPATCHER,
    from: 'this.admissions.set(taskId, { bodyDigest, receipt });',
    to: '',
  },
  {
    name: 'another body gets the receipt',
    file: DISPATCHER,
    from: 'if (bodyDigest !== digest) throw taskIdConflict(taskId);',
    to: '',
  },

  // Ends.
  {
    name: 'a cancel leaves the task in the queue',
    file: SCHEDULER,
    from: 'waiting.pool.withdraw(task);\n      this.queued.delete(taskId);',
    to: 'this.queued.delete(taskId);',
  },
  {
    name: 'a cancel does not abort',
    file: SCHEDULER,
    from: 'if (running !== undefined) this.abort(running.occupant, now);',
    to: '',
  },
  {
    name: 'a cancel frees the slot at once',
    file: SCHEDULER,
    from: 'if (running !== undefined) this.abort(running.occupant, now);',
    to: 'if (running !== undefined) {\n      this.abort(running.occupant, now);\n      this.release(taskId, running);\n    }',
  },
  {
    name: 'what the drain interrupted cannot be canceled',
    file: SCHEDULER,
    from: '?? this.interrupted.get(taskId);',
    to: '?? undefined;',
  },
  {
    name: 'tokens after the end',
    file: SCHEDULER,
    from: 'if (!hasEnded(task)) this.tokens(running, event.texts, now);',
    to: 'this.tokens(running, event.texts, now);',
  },
  {
    name: 'a stuck replica lives on',
    file: SCHEDULER,
    from: 'this.fleet.stop(replica, 0);\n        break;',
    to: 'break;',
  },
  {
    name: 'a deadline one millisecond early',
    file: SCHEDULER,
    from: 'admitted.monotonicMs + spec.deadlineMs);',
    to: 'admitted.monotonicMs + spec.deadlineMs - 1);',
  },
  {
    name: 'a deadline is forgotten over a restart',
    file: SCHEDULER,
    from: '      this.watchDeadline(task);\n      const pool = this.poolOf(task);',
    to: '      const pool = this.poolOf(task);',
  },
  {
    name: 'a deadline from the start of the process',
    file: RECOVERY,
    from: 'now.monotonicMs - Math.max(0, now.wallMs - wallMs)',
    to: 'now.monotonicMs',
  },
  {
    name: 'the watchdog listens to the first token only',
    file: 'server/core/watchdog.ts',
    from: 'lastTokenMs + limits.interTokenMs;',
    to: 'lastTokenMs + limits.interTokenMs * 1e6;',
  },
  {
    name: 'the watchdog is impatient',
    file: 'server/core/watchdog.ts',
    from: 'givenMs + limits.firstTokenMs',
    to: 'givenMs + limits.interTokenMs',
  },
  {
    name: 'one reader less is nobody',
    file: 'server/core/readership.ts',
    from: 'if (left > 0) {',
    to: 'if (left > 1) {',
  },
  {
    name: 'a reader that returns does not count',
    file: 'server/core/readership.ts',
    from: 'this.absences.delete(taskId);\n  }\n\n  /** @param byItself',
    to: '}\n\n  /** @param byItself',
  },
  {
    name: 'readers that the server closed count as gone',
    file: 'server/core/readership.ts',
    from: 'if (byItself) this.absences',
    to: 'this.absences',
  },

  // Reruns.
  {
    name: 'a third engine for a task that killed two',
    file: RECOVERY,
    from: 'ENGINE_DEATHS_MAX = 2;',
    to: 'ENGINE_DEATHS_MAX = 3;',
  },
  {
    name: 'best_effort runs again after tokens',
    file: RECOVERY,
    from: "task.spec.determinism === 'best_effort' && task.journal.size > 0",
    to: "task.spec.determinism === 'best_effort' && task.journal.size > 1_000",
  },
  {
    name: 'deaths are not counted',
    file: SCHEDULER,
    from: 'task.engineDeaths++;',
    to: '',
  },
  {
    name: 'a death is held against a task that the engine never had',
    file: SCHEDULER,
    from: 'if (replica.stopReason === null && occupant.givenMs !== null)',
    to: 'if (replica.stopReason === null)',
  },
  {
    name: 'a start that the disk refused counts as an attempt',
    file: SCHEDULER,
    from: 'task.attempts--;',
    to: '',
  },
  {
    name: 'silence counts before the engine has the task',
    file: SCHEDULER,
    from: 'givenMs: null,',
    to: 'givenMs: now.monotonicMs,',
  },
  {
    name: 'deaths are not kept',
    file: RECOVERY,
    from: 'engineDeaths: row.engineDeaths,',
    to: 'engineDeaths: 0,',
  },
  {
    name: 'a rerun is not compared from its start',
    file: SCHEDULER,
    from: 'task.journal.rewind();',
    to: '',
  },
  {
    name: 'a rerun that differs goes on',
    file: 'server/core/token-journal.ts',
    from: 'if (texts[index] !== this.texts[this.repeated + index]) {',
    to: 'if (texts[index] === undefined) {',
  },
  {
    name: 'a rerun that ends early completes',
    file: SCHEDULER,
    from: 'if (task.journal.owed > 0) {',
    to: 'if (task.journal.owed > 1_000) {',
  },
  {
    name: 'the older start goes ahead',
    file: DISPATCHER,
    from: 'if (this.starting.get(request.requestId) !== effect) return;',
    to: 'if (!this.starting.has(request.requestId)) return;',
  },
  {
    name: 'a start outlives its replica',
    file: DISPATCHER,
    from: 'if (this.supervision.replica(replicaId) === replica) this.startGeneration(effect);',
    to: 'this.startGeneration(effect);',
  },
  {
    name: 'a dead replica is not loaded again',
    file: REPLICA,
    from: 'this.nextLoadMs = nowMs + restartDelayMs(this.failures, jitter);',
    to: 'this.nextLoadMs = null;',
  },
  {
    name: 'no pause between failing loads',
    file: REPLICA,
    from: 'if (failures <= 1) return 0;',
    to: 'if (failures <= 3) return 0;',
  },

  // What is kept.
  {
    name: 'the receipt before the flush',
    file: JOURNAL,
    from: 'this.add({ writes, settled, droppable: true });',
    to: 'this.add({ writes, settled: null, droppable: true });\n    settled(null);',
  },
  {
    name: 'the engine before the flush',
    file: DISPATCHER,
    from: 'this.starting.set(request.requestId, effect);\n    this.journal.whenFlushed(() => {',
    to: 'this.starting.set(request.requestId, effect);\n    queueMicrotask(() => {',
  },
  {
    name: 'the end is shown before the flush',
    file: DISPATCHER,
    from: "this.journal.whenFlushed(() => {\n      release();\n      if (frame.type === 'end' || frame.type === 'error') this.ended(taskId);",
    to: "queueMicrotask(() => {\n      release();\n      if (frame.type === 'end' || frame.type === 'error') this.ended(taskId);",
  },
  {
    name: 'a state tells of an end before the flush',
    file: TABLE,
    from: 'if (!hasEnded(task) || endFlushed) return task.state;',
    to: 'if (hasEnded(task) || endFlushed) return task.state;',
  },
  {
    name: 'a cancel is acknowledged before the flush',
    file: DISPATCHER,
    from: 'await this.journal.flushed();',
    to: '',
  },
  {
    name: 'the first best_effort token lags the disk',
    file: SCHEDULER,
    from: "flushFirst: firstIndex === 0 && task.spec.determinism === 'best_effort',",
    to: 'flushFirst: false,',
  },
  {
    name: 'what a full disk refuses is lost',
    file: JOURNAL,
    from: 'this.entries = waiting.filter(({ droppable }) => !droppable);',
    to: 'this.entries = [];',
  },
  {
    name: 'writes after a failed sync',
    file: JOURNAL,
    from: "if (error.fault === 'full') this.probeLater();\n  }\n\n  private probeLater",
    to: 'this.probeLater();\n  }\n\n  private probeLater',
  },
  {
    name: 'a full disk is not tried again',
    file: JOURNAL,
    from: "if (error.fault === 'full') this.probeLater();\n    else this.options.onChange(error.message);",
    to: 'this.options.onChange(error.message);',
  },
  {
    name: 'two commits at once',
    file: JOURNAL,
    from: 'if (this.committing !== null || this.unavailable !== null) return;',
    to: 'if (this.unavailable !== null) return;',
  },
  {
    name: 'a backlog that is refused again is lost',
    file: JOURNAL,
    from: 'this.entries = [...backlog, ...this.entries];',
    to: '',
  },
  {
    name: 'tokens overtake those that lag',
    file: JOURNAL,
    from: 'if (writes.length > 0) group.unshift({ writes, settled: null, droppable: false });',
    to: '',
  },
  {
    name: 'the attempt is not written',
    file: SCHEDULER,
    from: "this.outbox.emit({ type: 'persist', task, dropped: null });\n    this.outbox.emit({\n      type: 'start',",
    to: "this.outbox.emit({\n      type: 'start',",
  },
  {
    name: 'a dropped task is not written with the newcomer',
    file: DISPATCHER,
    from: 'if (dropped !== null) writes.push(...this.endOf(dropped));',
    to: '',
  },
  {
    name: 'recovery forgets what ran',
    file: SCHEDULER,
    from: "else this.resume(task, pool, 'the server ended while the task ran', now);",
    to: '',
  },
  {
    name: 'recovery puts what has started into the lane',
    file: SCHEDULER,
    from: 'if (task.attempts === 0) pool.restore(task);',
    to: 'if (task.attempts >= 0) pool.restore(task);',
  },
  {
    name: 'a seq is used again after a restart',
    file: SCHEDULER,
    from: 'this.lastSeq = event.lastSeq;',
    to: '',
  },

  // Streams and numbers.
  {
    name: 'a resumed reader gets what it has of a chunk',
    file: EVENT_LOG,
    from: 'afterId < chunk.firstId ? chunk.bytes : tailAfter(chunk, afterId)',
    to: 'chunk.bytes',
  },
  {
    name: 'a frame overtakes one that waits for the disk',
    file: EVENT_LOG,
    from: 'if (!flushFirst && this.held.length === 0) {',
    to: 'if (!flushFirst) {',
  },
  {
    name: 'a reader ahead gets what it has',
    file: EVENT_LOG,
    from: 'aheadTo: afterId > this.lastId ? afterId : 0',
    to: 'aheadTo: 0',
  },
  {
    name: 'readers are kept at a shutdown',
    file: EVENT_LOG,
    from: 'for (const { sink } of this.readers) sink.end();',
    to: '',
  },
  {
    name: 'a late joiner gets pending bytes twice',
    file: EVENT_LOG,
    from: '    this.flush();\n    const replay = chunksAfter(this.chunks, afterId);',
    to: '    const replay = chunksAfter(this.chunks, afterId);',
  },
  {
    name: 'ids restart after a crash',
    file: RECOVERY,
    from: 'new StreamOrder(row.startedOn === null ? null : tokens)',
    to: 'new StreamOrder(row.startedOn === null ? null : 0)',
  },
  {
    name: 'the hash forgets what was there before the crash',
    file: EVENT_LOG,
    from: 'this.digestTexts(texts);\n    this.keptBytes',
    to: 'this.keptBytes',
  },
  {
    name: 'tokens of an aborted run are not counted',
    file: SCHEDULER,
    from: "case 'aborted':\n        this.release(taskId, running, now);\n        this.countTokensOut(task, event.tokensOut);",
    to: "case 'aborted':\n        this.release(taskId, running, now);",
  },
  {
    name: 'a failed run counts its stream',
    file: SCHEDULER,
    from: 'this.countTokensOut(task, running.occupant.tokensOut);',
    to: 'this.countTokensOut(task, task.stream.tokens);',
  },
  {
    name: 'a prediction lies in the past',
    file: 'server/core/prediction.ts',
    from: 'Math.max(0, timeMs - nowMs)',
    to: 'timeMs - nowMs - 1',
  },
  {
    name: 'a prediction of the end is that of the start',
    file: 'server/core/prediction.ts',
    from: 'this.endsMs = ordered(times.endsMs, nowMs);',
    to: 'this.endsMs = ordered(times.startsMs, nowMs).map((ms) => ms - 1);',
  },
  {
    name: 'the position of a newcomer counts itself',
    file: POOL,
    from: "spec.priority === 'interactive' ? this.queue.depth('interactive') : this.queue.size",
    to: "spec.priority === 'interactive' ? this.queue.depth('interactive') : this.queue.size + 1",
  },
  {
    name: 'an expired stream is read from memory',
    file: TABLE,
    from: 'oldest.record.expired = true;',
    to: '',
  },
  {
    name: 'a page repeats its last task',
    file: TABLE,
    from: 'if ((this.ordered[middle]?.task.seq ?? 0) < seq) low = middle + 1;',
    to: 'if ((this.ordered[middle]?.task.seq ?? 0) <= seq) low = middle + 1;',
  },

  // Models that come and go.
  {
    name: 'a model leaves under its task',
    file: PLAN,
    from: "resident.phase !== 'ready' || resident.busy ||",
    to: "resident.phase !== 'ready' ||",
    fleet: true,
  },
  {
    name: 'a preloaded model leaves',
    file: FLEET,
    from: 'if (pool.keeps(replica) || isUnderWay(pool.reload)) return',
    to: 'if (isUnderWay(pool.reload)) return',
    fleet: true,
  },
  {
    name: 'what a reload would replace leaves',
    file: FLEET,
    from: 'if (pool.keeps(replica) || isUnderWay(pool.reload)) return',
    to: 'if (pool.keeps(replica)) return',
    fleet: true,
  },
  {
    name: 'a model leaves as soon as it has come',
    file: FLEET,
    from: 'Math.max(pool.config.residency.minResidencyMs, loadMs)',
    to: '0 * loadMs',
    fleet: true,
  },
  {
    name: 'a turn ends when another waits',
    file: PLAN,
    from: 'return this.state.nowMs - sinceMs >= this.state.longestTurnMs;',
    to: 'return true;',
    fleet: true,
  },
  {
    name: 'a model rests while tasks wait for it',
    file: FLEET,
    from: 'occupants.size === 0 && queue.size === 0;',
    to: 'occupants.size === 0 && queue.size >= 0;',
    fleet: true,
  },
  {
    name: 'a preloaded model comes back for nobody',
    file: FLEET,
    from: '      replica.rested = true;\n',
    to: '',
    fleet: true,
  },
  {
    name: 'a load that hangs is waited for',
    file: FLEET,
    from: 'if (stallMs !== null && stallMs <= nowMs) {',
    to: 'if (stallMs !== null && stallMs < 0) {',
    fleet: true,
  },
  {
    name: 'a drained pool loads',
    file: FLEET,
    from: '!takes(pool, replica) || !pool.starts(nowMs)))',
    to: '!takes(pool, replica)))',
    fleet: true,
  },
  {
    name: 'a pool that is gone takes the replica of the one that came back',
    file: FLEET,
    from: 'if (this.replicas.get(replica.spec.replicaId)?.replica !== replica) return;',
    to: '',
    fleet: true,
  },
  {
    name: 'a masked task waits beside an idle replica',
    file: FLEET,
    from: 'if (before === 0 && !up.some(({ fits }) => fits(first.deviceMask))) return true;',
    to: 'if (before < 0 && up.length > 0) return true;',
    fleet: true,
  },
  {
    name: 'two loads count on the same memory',
    file: PLAN,
    from: "    this.take(want.poolId, placing);\n    this.steps.push({ kind: 'load'",
    to: "    this.steps.push({ kind: 'load'",
    fleet: true,
  },
  {
    name: 'a load under way holds nothing',
    file: CARD_MEMORY,
    from: 'held: held + share.bytes, ',
    to: "held: held + (phase === 'ready' ? share.bytes : 0), ",
    fleet: true,
  },
  {
    name: 'memory that is about to come back is there',
    file: CARD_MEMORY,
    from: 'totalBytes - foreign - held - returningBytes',
    to: 'totalBytes - foreign - held',
    fleet: true,
  },
  {
    name: 'what others hold is free',
    file: CARD_MEMORY,
    from: 'totalBytes - foreign - held - returningBytes',
    to: 'totalBytes - 0 * foreign - held - returningBytes',
    fleet: true,
  },
  {
    name: 'a load that ran out of memory is tried at the same size',
    file: NEED,
    from: 'const GROWTH = 1.15;',
    to: 'const GROWTH = 1;',
    fleet: true,
  },
  {
    name: 'what has run out of memory once never shrinks',
    file: NEED,
    from: 'untilMs: nowMs + GROWTH_LASTS_MS,',
    to: 'untilMs: nowMs + GROWTH_LASTS_MS * 1_000,',
    fleet: true,
  },
  {
    name: 'a measured need is forgotten',
    file: NEED,
    from: 'this.measuredBytes = bytes;',
    to: 'this.measuredBytes ??= null;',
    fleet: true,
  },
  {
    name: 'a drain does not wait',
    file: COMMANDS,
    from: 'if (pool.held.some(works) && !due) return;',
    to: '',
    fleet: true,
  },
  {
    name: 'a drain has no deadline',
    file: COMMANDS,
    from: 'if (pool.held.some(works) && !due) return;',
    to: 'if (pool.held.some(works) && (due || !due)) return;',
    fleet: true,
  },
  {
    name: 'a pool is drained while replaced replicas work',
    file: COMMANDS,
    from: 'if (!pool.absent) return;',
    to: "if (!pool.replicas.every(({ state }) => state === 'absent')) return;",
    fleet: true,
  },
  {
    name: 'a drained pool stays so',
    file: COMMANDS,
    from: "    pool.phase = 'open';\n    pool.drainDueMs = null;",
    to: '    pool.drainDueMs = null;',
    fleet: true,
  },
  {
    name: 'replaced replicas do not finish',
    file: COMMANDS,
    from: 'if (replica.occupants.size === 0 || replica.retireDueMs <= nowMs)',
    to: 'if (replica.occupants.size >= 0 || replica.retireDueMs <= nowMs)',
    fleet: true,
  },
  {
    name: 'a reload does not wait for what runs',
    file: COMMANDS,
    from: 'if (pool.busySlots > 0 && reload.dueMs > nowMs) return false;',
    to: 'if (pool.busySlots < 0 && reload.dueMs > nowMs) return false;',
    fleet: true,
  },
  {
    name: 'tasks start while a reload drains',
    file: POOL,
    from: "if (this.phase !== 'open' || this.reload?.state === 'draining') return false;",
    to: "if (this.phase !== 'open') return false;",
    fleet: true,
  },
  {
    name: 'a pool that is gone keeps what waits',
    file: SCHEDULER,
    from: '      if (task.admitting) continue;\n      pool.withdraw(task);',
    to: '      if (task.admitting || pool.absent) continue;\n      pool.withdraw(task);',
    fleet: true,
  },
  {
    name: 'a pool that is gone goes on with its reload',
    file: COMMANDS,
    from: 'if (isUnderWay(reload)) this.rollBack(pool, reload, reason, now);',
    to: "if (isUnderWay(reload) && !reason.startsWith('its pool')) this.rollBack(pool, reload, reason, now);",
    fleet: true,
  },
  {
    name: 'the whole queue is on trial',
    file: POOL,
    from: "(state === 'half_open' && this.busySlots === 0)",
    to: "(state === 'half_open' && this.busySlots >= 0)",
    fleet: true,
  },
  {
    name: 'a failed trial is tried again as soon',
    file: BREAKER,
    from: 'this.limits.openMs * 2 ** Math.min(this.openings, 20)',
    to: 'this.limits.openMs',
    fleet: true,
  },
  {
    name: 'the breaker opens a failure late',
    file: BREAKER,
    from: 'this.failures < this.limits.failures',
    to: 'this.failures <= this.limits.failures',
    fleet: true,
  },
  {
    name: 'a pause that is over is asked for again and again',
    file: BREAKER,
    from: '    this.pauseDueMs = null;\n    return true;',
    to: '    return true;',
    fleet: true,
  },
  {
    name: 'the clock spins on memory that nobody waits for',
    file: FLEET,
    from: 'this.obstacles.size === 0 ? null : this.memory.nextReturnMs()',
    to: 'this.memory.nextReturnMs()',
    fleet: true,
  },
];
