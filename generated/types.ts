// GENERATED from contracts/ by `npm run generate`: do not edit.
export interface paths {
    "/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tasks, newest first
         * @description Filters combine with and. Texts are left out; get one task for its text.
         */
        get: operations["listTasks"];
        put?: never;
        /**
         * Submit a task
         * @description Admits a task into its pool's queue and says when it will start. Only model_ref and exactly one input are
         *     required. The answer comes once the task is on disk: from then on a crash does not lose it. A task_id chosen by
         *     the client is the idempotency key: the same body again gives the same receipt.
         */
        post: operations["createTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One task
         * @description State, timings, position and prediction while queued, text and usage when finished.
         */
        get: operations["getTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{id}/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stream a task
         * @description Server-sent events in this order: started, token (repeated, i from 0 without a gap), metrics (any number,
         *     never before the first token or the terminal event), then exactly one end or error. A task that ends while
         *     it is queued has error without started. Ids: started 1, token i is i + 2, the terminal event last; metrics
         *     has none. Late joiners get everything from the start; Last-Event-ID resumes after that id. Before started
         *     only comments are sent, and a comment at least every 15 seconds.
         */
        get: operations["streamTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a completed task again
         * @description Admits a task of its own, with the input, parameters and seed of a completed strict task, for a replica of the
         *     same model, engine version and kind of device. It waits, streams, is canceled and counted as any other; once it
         *     has completed, its replay in getTask says whether its stream is the same, or which token differs first.
         */
        post: operations["replayTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a task
         * @description 204 in every state, any number of times. After it nothing is appended to the stream but its terminal event.
         *     It is on disk by then; a 503 says that the disk refuses it, and that the cancel may be sent again. The request
         *     has no body.
         */
        post: operations["cancelTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sessions
         * @description Every session that has not expired, the oldest first.
         */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One session
         * @description Time to live, turns, and what of its KV lies where.
         */
        get: operations["getSession"];
        put?: never;
        post?: never;
        /**
         * End a session
         * @description 204 always, any number of times. Cancels its queued and running turns and frees its KV; the next task with the
         *     id makes a new session. It is on disk by then; a 503 says that the disk refuses it, and that it may be sent
         *     again. The request has no body.
         */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/capabilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Limits, engines, pools, models, devices
         * @description Everything a client needs to choose limits and concurrency without trial and error.
         */
        get: operations["getCapabilities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/catalog/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List models
         * @description Every model that is known, by id.
         */
        get: operations["listModels"];
        put?: never;
        /**
         * Register a model
         * @description Makes a model known, or changes what is known of it. A model whose file is there can be run at once; one of
         *     https or hf is pulled first. The answer comes once the record is on disk.
         */
        post: operations["createModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/catalog/models/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look at a model
         * @description Its source, state, and how far its verification and its pull are.
         */
        get: operations["getModel"];
        put?: never;
        post?: never;
        /**
         * Forget a model
         * @description Takes it out of the catalog. Its waiting tasks end with POOL_UNAVAILABLE. A file that a pull has brought is
         *     deleted, one that the source names is not. A model of the configuration is deleted there.
         */
        delete: operations["deleteModel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/catalog/models/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Watch a model
         * @description Server-sent events: model with the record of getModel, at once and again whenever it changes, progress alone at
         *     most once a second; a comment at least every 15 seconds. It ends once neither a pull nor a verification is under
         *     way, which may be after the first event, and when the model is deleted.
         */
        get: operations["watchModel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/catalog/models/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify a model
         * @description Measures the digest of its file and checks its structure and signatures, in the background; getModel and
         *     watchModel show the progress and the result. Harmless while a verification is under way. The request has no body.
         */
        post: operations["verifyModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/catalog/models/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retire a model, or make it active again
         * @description Retired, new tasks are refused with MODEL_RETIRED, waiting ones end with it, running ones finish, and the pools
         *     of the model drain. Harmless for a state that it has.
         */
        post: operations["setModelState"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/catalog/models/{id}/pull": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Download a model
         * @description Downloads the file that the source names, in the background; getModel and watchModel show the progress. What
         *     an earlier pull has left is not downloaded again. Harmless while a pull is under way. The request has no body.
         */
        post: operations["pullModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List pools
         * @description Every pool with its queue and slots, in the order of the configuration.
         */
        get: operations["listPools"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pools/{id}/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Health of one pool
         * @description Replicas with their state and device, the last error, and the queue.
         */
        get: operations["getPoolHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pools/{id}/drain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Drain a pool
         * @description Starts nothing more and admits nothing more; queued tasks stay queued. What runs may go on until the deadline:
         *     then strict tasks go back to the head of the queue, and best_effort ones that have shown tokens end with
         *     WORKER_RESET. Then the replicas are unloaded. The pool's health shows how far it is; resume undoes it.
         */
        post: operations["drainPool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pools/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo a drain
         * @description The pool admits, loads and starts again. Harmless for a pool that is not drained. The request has no body.
         */
        post: operations["resumePool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pools/{id}/reload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reload a pool, with another model or the same
         * @description New replicas load beside the old ones where memory allows, which serve until then; else the old ones drain
         *     first. If the new ones do not load, the pool goes on with what it had. The outcome is in the pool's health
         *     under reload.
         */
        post: operations["reloadPool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pools/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a task for a model would lead to
         * @description A dry run: which devices a replica would be loaded on, what would have to leave, and when a task could start.
         *     Nothing of it happens.
         */
        post: operations["planPool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/artifacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List artifacts, newest first
         * @description Filters combine with and. Contents are left out; get one artifact for its content.
         */
        get: operations["listArtifacts"];
        put?: never;
        /**
         * Store an artifact
         * @description The id is the sha256 of the RFC 8785 form of { kind, content }: what is there already is not stored twice, and
         *     gets the tags, the parent, the task and the metadata of this request beside those that it has.
         */
        post: operations["createArtifact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/artifacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The content of an artifact
         * @description Exactly the bytes of which the id is the sha256. They never change, so they may be cached for ever. Content that
         *     was damaged on the disk is answered with 500 until it is posted again.
         */
        get: operations["getArtifact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tools/http": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call another server over HTTP
         * @description One call for an agent, as far as the policy allows it. Whatever the other server answers is a 200 here, with its
         *     own status inside. Addresses that are not of the public internet are denied unless policy.private_networks names
         *     them. Every redirect is decided anew, and credentials do not follow it to another origin. Nothing of the request
         *     to this server is sent on but what the body says.
         */
        post: operations["callHttp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Prometheus metrics
         * @description The series of ci/metrics.lint.json in the Prometheus text format.
         */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/livez": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The process answers
         * @description Without token and without detail.
         */
        get: operations["livez"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tasks are admitted
         * @description Without token and without detail. Whether a pool's engine is ready is in the pool's health.
         */
        get: operations["readyz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description Why a request was refused or a task ended. The table in .specs/errors.md says status and meaning of each.
         * @enum {string}
         */
        ErrorCode: "INVALID_PARAMS" | "DEADLINE_UNMET" | "UNAUTHORIZED" | "FORBIDDEN" | "POLICY_DENIED" | "BUDGET_EXHAUSTED" | "MODEL_RETIRED" | "UNTRUSTED_ARTIFACT" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "TASK_ID_CONFLICT" | "SESSION_TURNS_EXCEEDED" | "GONE" | "PAYLOAD_TOO_LARGE" | "UNSUPPORTED_MEDIA_TYPE" | "ADMISSION_REJECT" | "QUEUE_FULL_DROP_LRU" | "THROTTLED" | "POOL_BUSY" | "POOL_UNAVAILABLE" | "POOL_UNREADY" | "DRAINING" | "STORAGE_UNAVAILABLE" | "UPSTREAM_FAILED" | "WORKER_RESET" | "DECODE_TIMEOUT" | "CANCELED" | "INTERNAL";
        ErrorEnvelope: {
            code: components["schemas"]["ErrorCode"];
            /** @description What was received, what is allowed, what to do. */
            message: string;
            /** @description True when the same request can succeed later. In a stream it means submit again with a new task_id. */
            retriable: boolean;
            correlation_id: string;
            engine?: string;
            pool_id?: string;
            /** @description The field, header or parameter at fault, as a dotted path. */
            field?: string;
            retry_after_ms?: number;
            policy_label?: components["schemas"]["PolicyLabel"];
        };
        BackpressureEnvelope: {
            /** @enum {string} */
            code: "ADMISSION_REJECT" | "QUEUE_FULL_DROP_LRU" | "THROTTLED";
            message: string;
            /** @enum {boolean} */
            retriable: true;
            correlation_id: string;
            engine?: string;
            pool_id?: string;
            policy_label: components["schemas"]["PolicyLabel"];
            retry_after_ms: number;
        };
        UnavailableEnvelope: {
            /** @enum {string} */
            code: "POOL_UNAVAILABLE" | "POOL_UNREADY" | "DRAINING" | "STORAGE_UNAVAILABLE";
            message: string;
            /** @enum {boolean} */
            retriable: true;
            correlation_id: string;
            engine?: string;
            pool_id?: string;
            retry_after_ms: number;
        };
        /**
         * @description What a full queue does with a newcomer. reject: refuses it. drop-lru: drops the oldest waiting batch task, or
         *     for an interactive newcomer the oldest waiting interactive one, and refuses only where nothing may be dropped.
         * @enum {string}
         */
        QueuePolicy: "reject" | "drop-lru";
        /**
         * @description The rule that admitted or refused, the queue policy in force or the throttle.
         * @enum {string}
         */
        PolicyLabel: "reject" | "drop-lru" | "throttle";
        /**
         * @description A pool, model or profile name.
         * @example demo
         */
        Name: string;
        /**
         * @description A model by id, by the digest of its file (sha256: and 64 hex digits), or by its source (file:, https: or hf:).
         * @example demo
         */
        ModelRef: string;
        /**
         * @description At most 16 short strings of the caller's own, to find things again. A task with the label trace: artifact leaves
         *     its transcript as an artifact.
         * @example {
         *       "agent": "planner"
         *     }
         */
        Labels: {
            [key: string]: string;
        };
        /**
         * @description completion: text from prompt or messages. embedding: a vector for each of inputs. rerank: a score for each of
         *     inputs, documents that may answer query.
         * @enum {string}
         */
        Workload: "completion" | "embedding" | "rerank";
        /**
         * @description Interactive tasks start before batch tasks; inside a priority the order is first in, first out.
         * @enum {string}
         */
        Priority: "interactive" | "batch";
        /**
         * @description strict gives the same stream for the same request and seed, whatever else runs; best_effort allows the engine to batch and reuse freely.
         * @enum {string}
         */
        Determinism: "strict" | "best_effort";
        /** @description Set on top of the sampler profile; what is absent comes from the profile. */
        SamplingOverrides: {
            /** @description 0 is greedy. */
            temperature?: number;
            /** @description 0 is off. */
            top_k?: number;
            /** @description 1 is off. */
            top_p?: number;
            /** @description 0 is off. */
            min_p?: number;
            /** @description 1 is off. */
            repeat_penalty?: number;
            /** @description Tokens that the repeat penalty looks back on. */
            repeat_last_n?: number;
        };
        /** @description Every sampling knob as it was resolved for a task. */
        Sampling: {
            temperature: number;
            top_k: number;
            top_p: number;
            min_p: number;
            repeat_penalty: number;
            repeat_last_n: number;
        };
        /** Format: uuid */
        TaskId: string;
        /** @description A name of the caller's own. */
        SessionId: string;
        Session: {
            id: components["schemas"]["SessionId"];
            /** @description Until it expires if no turn comes; the whole of it while a turn is queued or running. */
            ttl_ms_remaining: number;
            /** @description Turns that were started, and those that are reserved for queued tasks. */
            turns: number;
            turns_max: number;
            /** @description What a replica holds for the next turn. */
            kv_tokens: number;
            /** @description What of the cache these tokens fill. */
            kv_bytes: number;
            /** @description True when a replica holds anything. */
            kv_warmth: boolean;
            /** @description The replica that holds it; null where none does. */
            replica_id: string | null;
            /** @description Absent where the session has no such budget. */
            tokens_budget_remaining?: number;
            /** @description Milliseconds on a slot. */
            time_budget_remaining?: number;
            /** @description In the currency of the configuration. */
            cost_budget_remaining?: number;
        };
        SessionList: {
            sessions: components["schemas"]["Session"][];
        };
        /**
         * @description What a turn does with the KV of its session. reuse, the default: finds what is the same. cold: evaluates its whole
         *     prompt. Either leaves its own for the next turn. Without session_id there is none to find.
         * @enum {string}
         */
        KvHint: "reuse" | "cold";
        ChatMessage: {
            /** @enum {string} */
            role: "system" | "user" | "assistant";
            content: string;
        };
        TaskRequest: {
            /**
             * Format: uuid
             * @description Chosen by the client it is the idempotency key; otherwise one is made.
             */
            task_id?: string;
            model_ref: components["schemas"]["ModelRef"];
            workload?: components["schemas"]["Workload"];
            /** @description Only a pool of this engine; absent, any that serves the model. */
            engine?: string;
            /** @description Raw text, for a completion. Exactly one of prompt and messages. Special tokens written in it are parsed. */
            prompt?: string;
            /**
             * @description Chat messages, turned into text by the model's own template, for a completion. Exactly one of prompt and
             *     messages.
             */
            messages?: components["schemas"]["ChatMessage"][];
            /** @description Plain texts, for workload embedding and rerank; each must fit the context of the pool by itself. */
            inputs?: string[];
            /** @description What the inputs of workload rerank are scored against. */
            query?: string;
            /** @description Only a pool whose context holds at least this many tokens. */
            ctx?: number;
            priority?: components["schemas"]["Priority"];
            /** @description Absent, it is derived from the task_id, and echoed. */
            seed?: number;
            determinism?: components["schemas"]["Determinism"];
            sampler_profile_version?: components["schemas"]["Name"];
            sampling?: components["schemas"]["SamplingOverrides"];
            /** @description The output ends before any of these texts. */
            stop?: string[];
            response_format?: components["schemas"]["ResponseFormat"];
            /** @description Most tokens to generate; absent, what the context still holds. Never cut silently; a value that does not fit is refused. */
            max_tokens?: number;
            /** @description The caller's own guess of the output length, for the prediction only. */
            expected_tokens?: number;
            /**
             * @description Milliseconds from admission within which the task must have ended. Refused where even an idle server could
             *     not meet it; ended with DEADLINE_UNMET when it passes, in the queue or in the middle of the stream.
             */
            deadline_ms?: number;
            on_disconnect?: components["schemas"]["OnDisconnect"];
            session_id?: components["schemas"]["SessionId"];
            kv_hint?: components["schemas"]["KvHint"];
            placement?: {
                pool_id?: components["schemas"]["Name"];
                device_mask?: components["schemas"]["DeviceMask"];
            };
            labels?: components["schemas"]["Labels"];
        };
        ReplayRequest: {
            /**
             * Format: uuid
             * @description Of the replay. Chosen by the client it is the idempotency key; otherwise one is made.
             */
            task_id?: string;
            priority?: components["schemas"]["Priority"];
        };
        /**
         * @description The form of the output, kept by a grammar: with json_object a JSON object, with json_schema a value that is valid
         *     under schema, unless max_tokens, a stop text or the context cuts it (finish_reason tells). Tell the model what
         *     is wanted in the prompt too; the grammar only forbids. text, the default, asks for nothing.
         * @example {
         *       "type": "json_schema",
         *       "schema": {
         *         "type": "object",
         *         "properties": {
         *           "city": {
         *             "type": "string"
         *           }
         *         },
         *         "required": [
         *           "city"
         *         ]
         *       }
         *     }
         */
        ResponseFormat: {
            /** @enum {string} */
            type: "text" | "json_object" | "json_schema";
            /**
             * @description A JSON schema of type (one or several), enum, const, anyOf, $ref to # or #/$defs/NAME, properties, required,
             *     additionalProperties, items, minItems, maxItems, minLength, maxLength, and annotations; anything else is
             *     refused. Objects are written with the properties that it names, in its order. At most 256 schemas in each
             *     other, 64 properties and 256 values each, lengths up to 512 and counts up to 256.
             */
            schema?: {
                [key: string]: unknown;
            };
        };
        /**
         * @description Ids of devices as getCapabilities lists them: UUIDs of cards, or cpu. The task runs only on a replica all of
         *     whose devices are among them, also while others idle.
         */
        DeviceMask: string[];
        /**
         * @description What becomes of the task when its readers go away. continue, the default: nothing, who comes back resumes.
         *     cancel: it is canceled once it has had a reader and none has been there for 15 seconds; readers that the
         *     server itself closes, as slow ones and at a restart, do not count as gone.
         * @enum {string}
         */
        OnDisconnect: "continue" | "cancel";
        /** @description Share of what may happen in which the task ends within its deadline_ms; null without a deadline and before anything was measured. */
        OnTimeProbability: number | null;
        /** @description Paths without host, so that they work through a tunnel. */
        TaskUrls: {
            self: string;
            stream: string;
            cancel: string;
        };
        AdmissionReceipt: {
            task_id: components["schemas"]["TaskId"];
            correlation_id: string;
            pool_id: components["schemas"]["Name"];
            /** @description The predicted replica, else unassigned. */
            replica_id: string;
            engine: string;
            engine_version: string;
            /** @description Tasks before this one in queue order; those that a device_mask keeps waiting count too. */
            queue_position: number;
            /** @description Wall clock in milliseconds since 1970; predictions are relative to it. */
            admitted_ms: number;
            /** @description Milliseconds from admission to the start; null when nothing is known yet. */
            predicted_start_ms: number | null;
            /** @description Milliseconds from admission to the end; null when nothing is known yet. */
            predicted_end_ms: number | null;
            on_time_probability: components["schemas"]["OnTimeProbability"];
            /** @description 0, or how long the sender does well to wait before its next task because the queue is past its high-water mark. */
            backoff_ms: number;
            seed: number;
            policy_label: components["schemas"]["QueuePolicy"];
            budgets?: components["schemas"]["Budgets"];
            urls: components["schemas"]["TaskUrls"];
        };
        /** @description What the session has left with this turn reserved; absent where it has no budget. */
        Budgets: {
            /** @enum {string} */
            mode: "advisory" | "enforce";
            currency: string;
            /** @description Absent where the session has no such budget. */
            tokens_budget_remaining?: number;
            /** @description Milliseconds on a slot. */
            time_budget_remaining?: number;
            /** @description In the currency of the configuration. */
            cost_budget_remaining?: number;
        };
        /**
         * @description completed, failed and canceled are final. A task whose deadline passes is canceled, its error is DEADLINE_UNMET.
         * @enum {string}
         */
        TaskState: "queued" | "running" | "completed" | "failed" | "canceled";
        /** @description Why a queued task has not started. */
        WaitingFor: {
            /**
             * @description memory: its model waits for memory of a card. masked_device: its device_mask keeps it from slots that may be
             *     free elsewhere. earlier_turn: an earlier turn of its session has not ended.
             * @enum {string}
             */
            reason: "free_slot" | "replica_loading" | "masked_device" | "memory" | "pool_drained" | "breaker_open" | "earlier_turn";
            message: string;
        };
        TaskSummary: {
            task_id: components["schemas"]["TaskId"];
            correlation_id: string;
            state: components["schemas"]["TaskState"];
            model_ref: string;
            pool_id: string;
            /** @description unassigned until it is known. */
            replica_id: string;
            engine: string;
            engine_version: string;
            priority: components["schemas"]["Priority"];
            determinism: components["schemas"]["Determinism"];
            seed: number;
            labels: components["schemas"]["Labels"];
            admitted_ms: number;
            /** @description Wall clock. */
            started_ms: number | null;
            /** @description Wall clock. */
            finished_ms: number | null;
            /** @description Only while queued. */
            queue_position: number | null;
            /** @description From admission; live, only while queued. */
            predicted_start_ms: number | null;
            /** @description From admission; live, until it has ended. */
            predicted_end_ms: number | null;
            tokens_in: number | null;
            tokens_out: number | null;
            /** @enum {string|null} */
            finish_reason: "stop" | "length" | null;
            urls: components["schemas"]["TaskUrls"];
        };
        Task: {
            task_id: components["schemas"]["TaskId"];
            correlation_id: string;
            state: components["schemas"]["TaskState"];
            model_ref: string;
            pool_id: string;
            /** @description unassigned until it is known. */
            replica_id: string;
            engine: string;
            engine_version: string;
            priority: components["schemas"]["Priority"];
            determinism: components["schemas"]["Determinism"];
            seed: number;
            labels: components["schemas"]["Labels"];
            admitted_ms: number;
            /** @description Wall clock. */
            started_ms: number | null;
            /** @description Wall clock. */
            finished_ms: number | null;
            /** @description Only while queued. */
            queue_position: number | null;
            /** @description From admission; live, only while queued. */
            predicted_start_ms: number | null;
            /** @description From admission; live, until it has ended. */
            predicted_end_ms: number | null;
            tokens_in: number | null;
            tokens_out: number | null;
            /** @enum {string|null} */
            finish_reason: "stop" | "length" | null;
            urls: components["schemas"]["TaskUrls"];
            workload: components["schemas"]["Workload"];
            sampler_profile_version: string;
            sampling: components["schemas"]["Sampling"];
            /** @description From admission; null where none was sent. */
            deadline_ms: number | null;
            on_time_probability: components["schemas"]["OnTimeProbability"];
            on_disconnect: components["schemas"]["OnDisconnect"];
            /** @description Null where none was sent. */
            session_id: string | null;
            kv_hint: components["schemas"]["KvHint"];
            /** @description The device ids of placement.device_mask, sorted; null where any will do. */
            device_mask: string[] | null;
            waiting_for?: components["schemas"]["WaitingFor"];
            receipt: components["schemas"]["RunReceipt"];
            /** @description The whole output once the task is completed; null before, and past the retention. */
            text: string | null;
            cached_tokens: number | null;
            decode_ms: number | null;
            attempts: number;
            /** @description Hex sha256 of the UTF-8 of all t joined; of the JSON of result as it was sent, where there is one. */
            output_sha256: string | null;
            result?: components["schemas"]["WorkloadResult"];
            replay?: components["schemas"]["TaskReplay"];
            error?: components["schemas"]["ErrorEnvelope"];
        };
        /**
         * @description What the tokens of the task follow from beside its input: a strict task with the same input on a replica for
         *     which all of this is the same has the same tokens. Null until the task has started.
         */
        RunReceipt: {
            seed: number;
            sampler_profile_version: string;
            sampling: components["schemas"]["Sampling"];
            engine: string;
            engine_version: string;
            /** @description sha256: and the hex digest of the model file. */
            model_digest: string;
            /** @description Kind of device: the name of the card, or cpu. */
            device: string;
            /** @description How the engine evaluates, in its own words, as far as that decides how numbers round. */
            shape: string;
        } | null;
        /** @description Of a task that replays another. */
        TaskReplay: {
            replay_of: components["schemas"]["TaskId"];
            /**
             * @description equal where tokens_in, tokens_out, finish_reason, output_sha256 and the number of token events are the same.
             *     Null until the replay has completed; one that was canceled or has failed gets none.
             * @enum {string|null}
             */
            verdict: "equal" | "different" | null;
            /** @description The first token event that differs. Null where none does, and once either stream is past its retention. */
            first_difference: {
                i: number;
                /** @description Null where the stream had ended before. */
                expected: string | null;
                /** @description Null where the replay had ended before. */
                received: string | null;
            } | null;
        };
        TaskPage: {
            tasks: components["schemas"]["TaskSummary"][];
            /** @description Null on the last page. */
            next_cursor: string | null;
        };
        /** @description Written once. Position and prediction are those of the receipt. */
        StartedEvent: {
            task_id: components["schemas"]["TaskId"];
            correlation_id: string;
            queue_position: number;
            predicted_start_ms: number | null;
            /** @description Milliseconds that the task really waited. */
            queued_ms: number;
            pool_id: string;
            replica_id: string;
            engine: string;
            engine_version: string;
            device: string;
            model_digest: string;
            seed: number;
            sampler_profile_version: string;
            /** @description True when a part of the prompt was already in the KV cache. */
            kv_warmth: boolean;
            tokens_in: number;
        };
        TokenEvent: {
            /** @description Whole UTF-8 characters. */
            t: string;
            i: number;
        };
        /** @description Additive; readers ignore fields that they do not know. */
        MetricsEvent: {
            /** @description Tasks waiting in this pool. */
            queue_depth: number;
            on_time_probability: components["schemas"]["OnTimeProbability"];
            /** @description Token events so far. */
            tokens_out: number;
            /** @description Token events a second since started; null until a tenth of a second has passed. */
            tokens_per_second: number | null;
            kv_warmth: boolean;
            /** @description Absent where the session has no such budget. */
            tokens_budget_remaining?: number;
            /** @description Milliseconds on a slot. */
            time_budget_remaining?: number;
            /** @description In the currency of the configuration. */
            cost_budget_remaining?: number;
        } & {
            [key: string]: unknown;
        };
        EndEvent: {
            tokens_in: number;
            tokens_out: number;
            cached_tokens: number;
            decode_ms: number;
            attempts: number;
            /** @enum {string} */
            finish_reason: "stop" | "length";
            output_sha256: string;
            result?: components["schemas"]["WorkloadResult"];
        };
        /**
         * @description What an embedding or rerank task was asked for, in the order of its inputs; absent of a completion. It has
         *     embeddings or scores. In getTask it is there once the task is completed, until its retention ends.
         */
        WorkloadResult: {
            /** @description One vector for each input, of length 1. */
            embeddings?: number[][];
            /** @description One number from 0 to 1 for each input; a higher one answers the query better. */
            scores?: number[];
        };
        HttpCall: {
            /**
             * @default GET
             * @enum {string}
             */
            method?: "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS";
            /** @description http or https, without credentials in it. */
            url: string;
            /** @description None that belong to a connection, no host and no content-length. */
            headers?: {
                [key: string]: string;
            };
            /** @description As body_encoding says. */
            body?: string;
            /**
             * @default utf8
             * @enum {string}
             */
            body_encoding?: "utf8" | "base64";
            /**
             * @description For all of it, redirects and the answer's body included.
             * @default 30000
             */
            timeout_ms?: number;
            /**
             * @description Of the answer's body; what is beyond is left out, and truncated says so.
             * @default 1048576
             */
            max_bytes?: number;
            /**
             * @description At most 5.
             * @default true
             */
            follow_redirects?: boolean;
        };
        HttpAnswer: {
            status: number;
            /** @description That answered, after all redirects. */
            url: string;
            /** @description By name in small letters; several of one name are joined by a comma. */
            headers: {
                [key: string]: string;
            };
            /** @description As it came; a compressed one is not decompressed. */
            body: string;
            /**
             * @description base64 where it is no UTF-8.
             * @enum {string}
             */
            body_encoding: "utf8" | "base64";
            /** @description The body is longer than max_bytes. */
            truncated: boolean;
            /** @description Those that were followed. */
            redirects: {
                status: number;
                /** @description That redirected. */
                url: string;
            }[];
            duration_ms: number;
        };
        /**
         * @description file: and an absolute path on the workstation, an https URL, or hf:org/repo/path.gguf, a file of a public
         *     repository of Hugging Face.
         * @example file:/models/coder.gguf
         */
        ModelSource: string;
        /** @description Of a file. */
        Digest: string;
        /** @enum {string} */
        ModelState: "Active" | "Retired";
        /**
         * @description permissive: an unsigned model gets a warning. strict: it fails, and a model is served only after a verification
         *     has passed.
         * @enum {string}
         */
        TrustPolicy: "permissive" | "strict";
        ModelRegistration: {
            id: components["schemas"]["Name"];
            source: components["schemas"]["ModelSource"];
            workload?: components["schemas"]["Workload"];
            digest?: components["schemas"]["Digest"];
            /**
             * @description Detached signatures in the format of minisign, each as the text of a .minisig file. One that lies beside the
             *     file, named as it with .minisig behind, is read too.
             */
            signatures?: string[];
            /** @description Where its bill of materials is; kept and shown. */
            sbom?: string;
            trust_policy?: components["schemas"]["TrustPolicy"];
            tags?: string[];
        };
        ModelStateRequest: {
            state: components["schemas"]["ModelState"];
        };
        ModelList: {
            models: components["schemas"]["Model"][];
        };
        Model: {
            id: string;
            source: string;
            /**
             * @description Where it was registered, in the configuration or here.
             * @enum {string}
             */
            origin: "config" | "api";
            workload: components["schemas"]["Workload"];
            state: components["schemas"]["ModelState"];
            /** @description Its file is there to be loaded. */
            available: boolean;
            /** @description Of the file as it was measured last; null before. */
            digest: string | null;
            /** @description What the registration says that it is. */
            declared_digest: string | null;
            signatures: string[];
            sbom: string | null;
            trust_policy: components["schemas"]["TrustPolicy"];
            tags: string[];
            file: components["schemas"]["ModelFile"];
            verification: components["schemas"]["ModelVerification"];
            pull: components["schemas"]["ModelPull"];
            /** @description Wall clock. */
            created_ms: number;
        };
        /** @description What the file says of itself, as it was verified last; null before, and where it is no model. */
        ModelFile: {
            size_bytes: number;
            architecture: string | null;
            name: string | null;
            /** @description Tokens. */
            trained_ctx: number | null;
            /** @description Numbers in all its tensors. */
            parameters: number;
            /** @description Type of most of them. */
            quantisation: string | null;
            chat_template: boolean;
            /** @description What a replica would take of a card, with the defaults of the configuration; null where the engine cannot say. */
            vram_bytes: number | null;
            /** @description The same of the host, where nothing lies on a card. */
            host_bytes: number | null;
        } | null;
        ModelVerification: {
            running: boolean;
            /** @description Null where none runs. */
            progress: number | null;
            /**
             * @description Of the last one that ended; null before.
             * @enum {string|null}
             */
            result: "pass" | "warn" | "fail" | null;
            /** @description Why it is no pass. */
            reasons: string[];
            /** @description Wall clock. */
            finished_ms: number | null;
        };
        /** @description The last one; null before the first since the start. */
        ModelPull: {
            /** @enum {string} */
            state: "running" | "succeeded" | "failed";
            bytes_done: number;
            /** @description Null until the source has said. */
            bytes_total: number | null;
            /** @description Why it failed. */
            reason: string | null;
        } | null;
        Probe: {
            /** @enum {string} */
            status: "ok";
        };
        Capabilities: {
            /** @description info.version of the contracts. */
            api_version: string;
            server_version: string;
            queue_policy: components["schemas"]["QueuePolicy"];
            limits: {
                body_bytes: number;
                /** @description The same for createArtifact. */
                artifact_body_bytes: number;
                json_depth: number;
                stop_max: number;
                labels_max: number;
                list_limit_max: number;
                /** @description How long finished streams and results are kept. */
                retention_ms: number;
                /** @description How many bytes of memory finished tasks and their streams may take. */
                retention_bytes: number;
                /** @description A reader that falls further behind is closed and can resume. */
                stream_buffer_bytes: number;
                /** @description Of this API token; null where there is no limit. */
                requests_per_second: number | null;
                /** @description A started task without a token for so long ends with DECODE_TIMEOUT. */
                first_token_ms: number;
                /** @description The same between two tokens. */
                inter_token_ms: number;
                /** @description A session ends so long after its last turn. */
                session_ttl_ms: number;
                /** @description Turns of one session. */
                session_turns_max: number;
            };
            engines: components["schemas"]["EngineCapability"][];
            sampler_profiles: components["schemas"]["SamplerProfile"][];
            devices: components["schemas"]["Device"][];
            /** @description What this version offers, by name. */
            features: string[];
        };
        EngineCapability: {
            engine: string;
            /** @description unknown until a replica has loaded. */
            engine_version: string;
            pools: components["schemas"]["PoolCapability"][];
        };
        PoolCapability: {
            pool_id: string;
            model_ref: string;
            /** @description Null until a replica has loaded. */
            model_digest: string | null;
            workloads: components["schemas"]["Workload"][];
            /** @description Tokens of prompt and output together. */
            ctx_max: number;
            max_tokens_out: number;
            load: components["schemas"]["LoadPolicy"];
            /** @description Ids of the devices that it may use. */
            devices: string[];
            replicas: number;
            /** @description Tasks that can run at once in this pool, each in a context of its own, were all its replicas loaded. */
            slots: number;
            /** @description Beside those, tasks of `best_effort` that are batched together; 0: they take the other slots. */
            best_effort_slots: number;
            /** @description Tasks worth sending at once. Slots of the replicas that can be loaded together as the cards are now. */
            concurrency_hint: number;
            queue_capacity: number;
            determinism: components["schemas"]["Determinism"][];
        };
        SamplerProfile: {
            version: string;
            sampling: components["schemas"]["Sampling"];
        };
        Device: {
            id: string;
            name: string;
            /** @enum {string} */
            kind: "cpu" | "cuda";
            /** @description Null where nothing measures it. */
            vram_total_bytes: number | null;
            /** @description By every process of the machine; null where nothing measures it now. */
            vram_used_bytes: number | null;
        };
        PoolList: {
            pools: components["schemas"]["PoolSummary"][];
        };
        PoolSummary: {
            pool_id: string;
            model_ref: string;
            engine: string;
            engine_version: string;
            /** @description What is loaded, or would be. The name of a known model, which a reload may have changed, or the path of its file. */
            model: string;
            state: components["schemas"]["PoolState"];
            load: components["schemas"]["LoadPolicy"];
            breaker: components["schemas"]["BreakerState"];
            /** @description At least one replica is ready or loading. */
            live: boolean;
            /** @description At least one replica is ready. */
            ready: boolean;
            slots: number;
            slots_busy: number;
            best_effort_slots: number;
            best_effort_slots_busy: number;
            queue: components["schemas"]["PoolQueue"];
        };
        /**
         * @description absent: nothing is loaded, a task that waits has it loaded. ready: at least one replica is. failed: none works.
         *     draining, drained: nothing is admitted or started until resume.
         * @enum {string}
         */
        PoolState: "absent" | "loading" | "ready" | "draining" | "drained" | "failed";
        /**
         * @description When replicas are loaded, at the start or when a task waits.
         * @enum {string}
         */
        LoadPolicy: "preload" | "on_demand";
        /**
         * @description open: engines have failed so many tasks in a row that nothing is admitted for a while. half_open: one task tries
         *     whether they work again.
         * @enum {string}
         */
        BreakerState: "closed" | "open" | "half_open";
        /** @description The last reload, under way or over; null before the first. */
        PoolReload: {
            /**
             * @description loading: the new replicas load. draining: the old ones finish first, for there is no memory for both.
             *     rolled_back: the pool goes on with what it had.
             * @enum {string}
             */
            state: "loading" | "draining" | "succeeded" | "rolled_back";
            /** @description The model that is to be loaded. */
            model_ref: string;
            /** @description Why it was rolled back. */
            reason: string | null;
            /** @description Wall clock. */
            started_ms: number;
            /** @description Wall clock. */
            finished_ms: number | null;
        } | null;
        DrainRequest: {
            /**
             * @description How long running tasks may go on.
             * @default 30000
             */
            deadline_ms?: number;
        };
        ReloadRequest: {
            new_model_ref?: components["schemas"]["Name"];
            /**
             * @description How long tasks on the old replicas may go on.
             * @default 60000
             */
            deadline_ms?: number;
        };
        PlanRequest: {
            model_ref: components["schemas"]["Name"];
            /** @description Tokens a slot; absent, as configured. */
            ctx?: number;
            /** @description Absent, as configured. */
            slots?: number;
        };
        PoolPlan: {
            model_ref: string;
            /** @description What one replica takes of the memory of cards; null where it lies on none. */
            estimate_bytes: number | null;
            /** @description A replica is loaded or could be. */
            placeable: boolean;
            /** @description Where it is or would be. */
            devices: string[];
            /** @description Replicas that would leave for it. */
            evicts: {
                pool_id: string;
                replica_id: string;
            }[];
            /** @description Null where nothing measured says so. */
            start_in_ms: number | null;
            reason: string;
        };
        /**
         * @description Hex sha256 of the canonical form of kind and content.
         * @example a0c66e6317f8f3a9fe8ac0bd12d34eb06a59f1c4a6d1b8a6b3b4f25efed0b1bb
         */
        ArtifactId: string;
        /**
         * @description What it is to the agent.
         * @enum {string}
         */
        ArtifactKind: "plan" | "summary" | "diff" | "trace" | "other";
        /** @description A name to find it by. What has a tag is kept when room is made. */
        ArtifactTag: string;
        ArtifactContent: {
            /** @description Any JSON value. */
            content: unknown;
            kind: components["schemas"]["ArtifactKind"];
        };
        ArtifactRequest: {
            kind: components["schemas"]["ArtifactKind"];
            /** @description Any JSON value. */
            content: unknown;
            tags?: components["schemas"]["ArtifactTag"][];
            parent?: components["schemas"]["ArtifactId"];
            /**
             * Format: uuid
             * @description The task that it came from; it need not be known.
             */
            task_id?: string;
            metadata?: components["schemas"]["Labels"];
        };
        Artifact: {
            id: components["schemas"]["ArtifactId"];
            /** @description sha256: and the id. */
            digest: string;
            kind: components["schemas"]["ArtifactKind"];
            tags: string[];
            /** @description Ids of what it came from. */
            parents: string[];
            task_ids: string[];
            metadata: {
                [key: string]: string;
            };
            /** @description Wall clock. */
            created_ms: number;
            /** @description Of what getArtifact answers. */
            size_bytes: number;
            /** @description Path of getArtifact; it holds through a tunnel as well. */
            url: string;
        };
        ArtifactPage: {
            artifacts: components["schemas"]["Artifact"][];
            /** @description Null on the last page. */
            next_cursor: string | null;
        };
        PoolQueue: {
            interactive: number;
            batch: number;
            capacity: number;
        };
        PoolHealth: {
            pool_id: string;
            model_ref: string;
            engine: string;
            engine_version: string;
            /** @description What is loaded, or would be. The name of a known model, which a reload may have changed, or the path of its file. */
            model: string;
            state: components["schemas"]["PoolState"];
            load: components["schemas"]["LoadPolicy"];
            breaker: components["schemas"]["BreakerState"];
            live: boolean;
            ready: boolean;
            /** @description The pool is being drained, or the server shuts down. */
            draining: boolean;
            reload: components["schemas"]["PoolReload"];
            last_error: string | null;
            replicas: components["schemas"]["Replica"][];
            queue: components["schemas"]["PoolQueue"];
            metrics: {
                tasks_finished: number;
                /** @description Learned; null without history. */
                prefill_tokens_per_second: number | null;
                /** @description Learned; null without history. */
                decode_tokens_per_second: number | null;
            };
        };
        Replica: {
            replica_id: string;
            /** @enum {string} */
            state: "absent" | "loading" | "ready" | "draining" | "failed" | "stopping";
            device: string;
            engine_version: string;
            model_digest: string | null;
            slots: number;
            slots_busy: number;
            best_effort_slots: number;
            best_effort_slots_busy: number;
            restarts: number;
            last_error: string | null;
            /** @description Ids as capabilities list them; none while nothing is loaded. */
            devices: string[];
            /** @description While it loads, and the engine says so. */
            load_progress: number | null;
            /** @description Measured at its load; null where nothing did. */
            vram_used_bytes: number | null;
            /** @description What is set apart for it on its cards; null where it lies on none. */
            vram_estimate_bytes: number | null;
            /** @description Wall clock; null before its first load. */
            last_used_ms: number | null;
        };
    };
    responses: {
        /** @description The request breaks the contract or a guard; nothing was admitted. */
        BadRequest: {
            headers: {
                "X-Correlation-Id": components["headers"]["CorrelationId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "INVALID_PARAMS",
                 *       "message": "max_tokens is 9000; pool \"demo\" allows 1..512",
                 *       "retriable": false,
                 *       "correlation_id": "0192f0c1-7d1a-7b5e-9d43-0b5f0c9d8e11",
                 *       "pool_id": "demo",
                 *       "field": "max_tokens"
                 *     }
                 */
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description The token is missing or wrong. Answered before the body is read. */
        Unauthorized: {
            headers: {
                "X-Correlation-Id": components["headers"]["CorrelationId"];
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "UNAUTHORIZED",
                 *       "message": "no bearer token was sent, or two; send one \"Authorization: Bearer <token>\"",
                 *       "retriable": false,
                 *       "correlation_id": "0192f0c1-7d1a-7b5e-9d43-0b5f0c9d8e11"
                 *     }
                 */
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description The Host or Origin header is not on the allow-list, or the policy denies it, or, of createTask, a budget of the session is spent or the model is retired. */
        Forbidden: {
            headers: {
                "X-Correlation-Id": components["headers"]["CorrelationId"];
                /** @description Tokens that the session has left; absent without such a budget. */
                "X-Budget-Tokens-Remaining"?: number;
                /** @description Milliseconds on a slot that the session has left; absent without such a budget. */
                "X-Budget-Time-Remaining"?: number;
                /** @description What the session has left to spend in the currency of the configuration; absent without such a budget. */
                "X-Budget-Cost-Remaining"?: number;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "FORBIDDEN",
                 *       "message": "Host is \"evil.example\"; allowed: localhost, 127.0.0.1, [::1]",
                 *       "retriable": false,
                 *       "correlation_id": "0192f0c1-7d1a-7b5e-9d43-0b5f0c9d8e11"
                 *     }
                 */
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description Nothing is known under that name. */
        NotFound: {
            headers: {
                "X-Correlation-Id": components["headers"]["CorrelationId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "NOT_FOUND",
                 *       "message": "no model \"coder\" is known; known: demo",
                 *       "retriable": false,
                 *       "correlation_id": "0192f0c1-7d1a-7b5e-9d43-0b5f0c9d8e11",
                 *       "field": "model_ref"
                 *     }
                 */
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description The task_id is known with a different body, or the session has had its turns. */
        Conflict: {
            headers: {
                "X-Correlation-Id": components["headers"]["CorrelationId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "TASK_ID_CONFLICT",
                 *       "message": "task_id 7a6d2d5e-3d0b-4f0a-8f83-1c1d0e8f4b11 was admitted with a different body; choose a new task_id",
                 *       "retriable": false,
                 *       "correlation_id": "0192f0c1-7d1a-7b5e-9d43-0b5f0c9d8e11",
                 *       "field": "task_id"
                 *     }
                 */
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description A drain or a reload of the pool is under way; its health shows when it is over. */
        PoolBusy: {
            headers: {
                "X-Correlation-Id": components["headers"]["CorrelationId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "POOL_BUSY",
                 *       "message": "a drain of pool \"demo\" is under way; wait for its end, which the pool's health shows",
                 *       "retriable": true,
                 *       "correlation_id": "0192f0c1-7d1a-7b5e-9d43-0b5f0c9d8e11",
                 *       "pool_id": "demo"
                 *     }
                 */
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description The task is known, but its stream and result are past their retention. */
        Gone: {
            headers: {
                "X-Correlation-Id": components["headers"]["CorrelationId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "GONE",
                 *       "message": "the stream of task 7a6d2d5e-3d0b-4f0a-8f83-1c1d0e8f4b11 is past its retention; submit it again with a new task_id",
                 *       "retriable": false,
                 *       "correlation_id": "0192f0c1-7d1a-7b5e-9d43-0b5f0c9d8e11"
                 *     }
                 */
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description The body is over the limit. */
        PayloadTooLarge: {
            headers: {
                "X-Correlation-Id": components["headers"]["CorrelationId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "PAYLOAD_TOO_LARGE",
                 *       "message": "the body is larger than 1048576 bytes; send less",
                 *       "retriable": false,
                 *       "correlation_id": "0192f0c1-7d1a-7b5e-9d43-0b5f0c9d8e11"
                 *     }
                 */
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description The body is not application/json, or is compressed. */
        UnsupportedMediaType: {
            headers: {
                "X-Correlation-Id": components["headers"]["CorrelationId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "UNSUPPORTED_MEDIA_TYPE",
                 *       "message": "Content-Type is \"text/plain\"; send application/json",
                 *       "retriable": false,
                 *       "correlation_id": "0192f0c1-7d1a-7b5e-9d43-0b5f0c9d8e11"
                 *     }
                 */
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description The queue is full, or the token has sent too many requests; the headers and the body say when to come back. */
        TooManyRequests: {
            headers: {
                "X-Correlation-Id": components["headers"]["CorrelationId"];
                "Retry-After": components["headers"]["RetryAfter"];
                "X-Backoff-Ms": components["headers"]["BackoffMs"];
                "retry-after-ms": components["headers"]["RetryAfterMs"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "ADMISSION_REJECT",
                 *       "message": "the queue of pool \"demo\" holds 64 of 64 tasks; retry after 1840 ms",
                 *       "retriable": true,
                 *       "correlation_id": "0192f0c1-7d1a-7b5e-9d43-0b5f0c9d8e11",
                 *       "pool_id": "demo",
                 *       "policy_label": "reject",
                 *       "retry_after_ms": 1840
                 *     }
                 */
                "application/json": components["schemas"]["BackpressureEnvelope"];
            };
        };
        /** @description Nothing can serve this now; the headers and the body say when to come back. */
        Unavailable: {
            headers: {
                "X-Correlation-Id": components["headers"]["CorrelationId"];
                "Retry-After": components["headers"]["RetryAfter"];
                "X-Backoff-Ms": components["headers"]["BackoffMs"];
                "retry-after-ms": components["headers"]["RetryAfterMs"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "POOL_UNAVAILABLE",
                 *       "message": "pool \"demo\" has no working replica: the model file is not a GGUF file",
                 *       "retriable": true,
                 *       "correlation_id": "0192f0c1-7d1a-7b5e-9d43-0b5f0c9d8e11",
                 *       "pool_id": "demo",
                 *       "retry_after_ms": 5000
                 *     }
                 */
                "application/json": components["schemas"]["UnavailableEnvelope"];
            };
        };
        /** @description No answer came from the other server. */
        UpstreamFailed: {
            headers: {
                "X-Correlation-Id": components["headers"]["CorrelationId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "UPSTREAM_FAILED",
                 *       "message": "GET https://api.example.org:443 failed: no answer came in 30000 ms",
                 *       "retriable": true,
                 *       "correlation_id": "0192f0c1-7d1a-7b5e-9d43-0b5f0c9d8e11"
                 *     }
                 */
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description A defect of ours; the correlation id finds it in the log. */
        InternalError: {
            headers: {
                "X-Correlation-Id": components["headers"]["CorrelationId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "INTERNAL",
                 *       "message": "an internal error occurred; look for this correlation id in the log",
                 *       "retriable": true,
                 *       "correlation_id": "0192f0c1-7d1a-7b5e-9d43-0b5f0c9d8e11"
                 *     }
                 */
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
    };
    parameters: {
        /** @description Echoed when it is 1 to 128 printable ASCII characters without spaces; otherwise a new UUIDv7 is made. */
        CorrelationId: string;
        /** @description The session_id. */
        SessionId: components["schemas"]["SessionId"];
        /** @description The task_id. */
        TaskId: string;
        /** @description The pool_id. */
        PoolId: components["schemas"]["Name"];
        /** @description The id of the model. */
        ModelId: components["schemas"]["Name"];
    };
    requestBodies: never;
    headers: {
        /** @description The correlation id of this request, found again in logs, streams and errors. */
        CorrelationId: string;
        /** @description Whole seconds, rounded up, capped at 59. */
        RetryAfter: number;
        /** @description Milliseconds after which a retry is worth it; equals retry_after_ms of the body. */
        BackoffMs: number;
        /** @description The same as X-Backoff-Ms, under the name that OpenAI and Anthropic clients read. */
        RetryAfterMs: number;
        /** @description Bearer, with error="invalid_token" when a token was sent. */
        WwwAuthenticate: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listTasks: {
        parameters: {
            query?: {
                /** @description Only tasks in this state. */
                state?: components["schemas"]["TaskState"];
                /** @description Only tasks of this pool. */
                pool_id?: components["schemas"]["Name"];
                /** @description Only turns of sessions of this id, those that are gone included. */
                session_id?: components["schemas"]["SessionId"];
                /** @description Only tasks with this label, as key or key=value. The key ends at the first equals sign. */
                label?: string;
                /** @description Most tasks in one answer. */
                limit?: number;
                /** @description next_cursor of the answer before. */
                cursor?: string;
            };
            header?: {
                /** @description Echoed when it is 1 to 128 printable ASCII characters without spaces; otherwise a new UUIDv7 is made. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of tasks. */
            200: {
                headers: {
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "tasks": [],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
    createTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Echoed when it is 1 to 128 printable ASCII characters without spaces; otherwise a new UUIDv7 is made. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskRequest"];
            };
        };
        responses: {
            /** @description The task was admitted. */
            202: {
                headers: {
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    /** @description Path of the task. */
                    Location: string;
                    /** @description Tokens that the session has left; absent without such a budget. */
                    "X-Budget-Tokens-Remaining"?: number;
                    /** @description Milliseconds on a slot that the session has left; absent without such a budget. */
                    "X-Budget-Time-Remaining"?: number;
                    /** @description What the session has left to spend in the currency of the configuration; absent without such a budget. */
                    "X-Budget-Cost-Remaining"?: number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "task_id": "7a6d2d5e-3d0b-4f0a-8f83-1c1d0e8f4b11",
                     *       "correlation_id": "0192f0c1-7d1a-7b5e-9d43-0b5f0c9d8e11",
                     *       "pool_id": "demo",
                     *       "replica_id": "demo-0",
                     *       "engine": "llamacpp",
                     *       "engine_version": "llama.cpp-v0.4.0+node-llama-cpp-3.21.1",
                     *       "queue_position": 3,
                     *       "admitted_ms": 1795300000000,
                     *       "predicted_start_ms": 420,
                     *       "predicted_end_ms": 900,
                     *       "on_time_probability": 0.98,
                     *       "backoff_ms": 0,
                     *       "seed": 7,
                     *       "policy_label": "reject",
                     *       "urls": {
                     *         "self": "/v1/tasks/7a6d2d5e-3d0b-4f0a-8f83-1c1d0e8f4b11",
                     *         "stream": "/v1/tasks/7a6d2d5e-3d0b-4f0a-8f83-1c1d0e8f4b11/stream",
                     *         "cancel": "/v1/tasks/7a6d2d5e-3d0b-4f0a-8f83-1c1d0e8f4b11/cancel"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AdmissionReceipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Echoed when it is 1 to 128 printable ASCII characters without spaces; otherwise a new UUIDv7 is made. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                /** @description The task_id. */
                id: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task. */
            200: {
                headers: {
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
    streamTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Echoed when it is 1 to 128 printable ASCII characters without spaces; otherwise a new UUIDv7 is made. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
                /**
                 * @description The last event id that was read; a whole number. While the task lives, the stream goes on after it once it
                 *     is there, as after a restart of the server; one beyond a finished stream is refused.
                 */
                "Last-Event-ID"?: string;
            };
            path: {
                /** @description The task_id. */
                id: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream. */
            200: {
                headers: {
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    /** @description no-store */
                    "Cache-Control": string;
                    /** @description no, so that reverse proxies do not buffer. */
                    "X-Accel-Buffering": string;
                    /** @description Tokens that the session has left; absent without such a budget. */
                    "X-Budget-Tokens-Remaining"?: number;
                    /** @description Milliseconds on a slot that the session has left; absent without such a budget. */
                    "X-Budget-Time-Remaining"?: number;
                    /** @description What the session has left to spend in the currency of the configuration; absent without such a budget. */
                    "X-Budget-Cost-Remaining"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
    replayTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Echoed when it is 1 to 128 printable ASCII characters without spaces; otherwise a new UUIDv7 is made. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                /** @description The task_id. */
                id: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReplayRequest"];
            };
        };
        responses: {
            /** @description The replay was admitted. */
            202: {
                headers: {
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    /** @description Path of the replay. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdmissionReceipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    cancelTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Echoed when it is 1 to 128 printable ASCII characters without spaces; otherwise a new UUIDv7 is made. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                /** @description The task_id. */
                id: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task is canceled, or had already ended. */
            204: {
                headers: {
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Echoed when it is 1 to 128 printable ASCII characters without spaces; otherwise a new UUIDv7 is made. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sessions. */
            200: {
                headers: {
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Echoed when it is 1 to 128 printable ASCII characters without spaces; otherwise a new UUIDv7 is made. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                /** @description The session_id. */
                id: components["parameters"]["SessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session. */
            200: {
                headers: {
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "planner-1",
                     *       "ttl_ms_remaining": 600000,
                     *       "turns": 2,
                     *       "turns_max": 8,
                     *       "kv_tokens": 128,
                     *       "kv_bytes": 1048576,
                     *       "kv_warmth": true,
                     *       "replica_id": "demo-0"
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
    deleteSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Echoed when it is 1 to 128 printable ASCII characters without spaces; otherwise a new UUIDv7 is made. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                /** @description The session_id. */
                id: components["parameters"]["SessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description There is no session of this id any more. */
            204: {
                headers: {
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getCapabilities: {
        parameters: {
            query?: never;
            header?: {
                /** @description Echoed when it is 1 to 128 printable ASCII characters without spaces; otherwise a new UUIDv7 is made. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The capabilities. */
            200: {
                headers: {
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Capabilities"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
    listModels: {
        parameters: {
            query?: never;
            header?: {
                /** @description Echoed when it is 1 to 128 printable ASCII characters without spaces; otherwise a new UUIDv7 is made. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The models. */
            200: {
                headers: {
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
    createModel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Echoed when it is 1 to 128 printable ASCII characters without spaces; otherwise a new UUIDv7 is made. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModelRegistration"];
            };
        };
        responses: {
            /** @description The model was known; its registration is the new one. */
            200: {
                headers: {
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Model"];
                };
            };
            /** @description The model. */
            201: {
                headers: {
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Model"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getModel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Echoed when it is 1 to 128 printable ASCII characters without spaces; otherwise a new UUIDv7 is made. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                /** @description The id of the model. */
                id: components["parameters"]["ModelId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The model. */
            200: {
                headers: {
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Model"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
    deleteModel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Echoed when it is 1 to 128 printable ASCII characters without spaces; otherwise a new UUIDv7 is made. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                /** @description The id of the model. */
                id: components["parameters"]["ModelId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    watchModel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Echoed when it is 1 to 128 printable ASCII characters without spaces; otherwise a new UUIDv7 is made. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                /** @description The id of the model. */
                id: components["parameters"]["ModelId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream. */
            200: {
                headers: {
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    /** @description no-store */
                    "Cache-Control": string;
                    /** @description no, so that reverse proxies do not buffer. */
                    "X-Accel-Buffering": string;
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
    verifyModel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Echoed when it is 1 to 128 printable ASCII characters without spaces; otherwise a new UUIDv7 is made. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                /** @description The id of the model. */
                id: components["parameters"]["ModelId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The model, with the verification in it. */
            202: {
                headers: {
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Model"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    setModelState: {
        parameters: {
            query?: never;
            header?: {
                /** @description Echoed when it is 1 to 128 printable ASCII characters without spaces; otherwise a new UUIDv7 is made. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                /** @description The id of the model. */
                id: components["parameters"]["ModelId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModelStateRequest"];
            };
        };
        responses: {
            /** @description The model. */
            202: {
                headers: {
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Model"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    pullModel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Echoed when it is 1 to 128 printable ASCII characters without spaces; otherwise a new UUIDv7 is made. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                /** @description The id of the model. */
                id: components["parameters"]["ModelId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The model, with the pull in it. */
            202: {
                headers: {
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Model"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listPools: {
        parameters: {
            query?: never;
            header?: {
                /** @description Echoed when it is 1 to 128 printable ASCII characters without spaces; otherwise a new UUIDv7 is made. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pools. */
            200: {
                headers: {
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
    getPoolHealth: {
        parameters: {
            query?: never;
            header?: {
                /** @description Echoed when it is 1 to 128 printable ASCII characters without spaces; otherwise a new UUIDv7 is made. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                /** @description The pool_id. */
                id: components["parameters"]["PoolId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The health. */
            200: {
                headers: {
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolHealth"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
    drainPool: {
        parameters: {
            query?: never;
            header?: {
                /** @description Echoed when it is 1 to 128 printable ASCII characters without spaces; otherwise a new UUIDv7 is made. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                /** @description The pool_id. */
                id: components["parameters"]["PoolId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DrainRequest"];
            };
        };
        responses: {
            /** @description The health of the pool, which drains now. */
            202: {
                headers: {
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolHealth"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["PoolBusy"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
    resumePool: {
        parameters: {
            query?: never;
            header?: {
                /** @description Echoed when it is 1 to 128 printable ASCII characters without spaces; otherwise a new UUIDv7 is made. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                /** @description The pool_id. */
                id: components["parameters"]["PoolId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The health of the pool. */
            202: {
                headers: {
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolHealth"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
    reloadPool: {
        parameters: {
            query?: never;
            header?: {
                /** @description Echoed when it is 1 to 128 printable ASCII characters without spaces; otherwise a new UUIDv7 is made. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                /** @description The pool_id. */
                id: components["parameters"]["PoolId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReloadRequest"];
            };
        };
        responses: {
            /** @description The health of the pool, with the reload in it. */
            202: {
                headers: {
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolHealth"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["PoolBusy"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
    planPool: {
        parameters: {
            query?: never;
            header?: {
                /** @description Echoed when it is 1 to 128 printable ASCII characters without spaces; otherwise a new UUIDv7 is made. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanRequest"];
            };
        };
        responses: {
            /** @description The plan. */
            200: {
                headers: {
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "model_ref": "coder",
                     *       "estimate_bytes": 9663676416,
                     *       "placeable": true,
                     *       "devices": [
                     *         "GPU-5f0c9d8e-1c1d-4f0a-8f83-7a6d2d5e3d0b"
                     *       ],
                     *       "evicts": [
                     *         {
                     *           "pool_id": "demo",
                     *           "replica_id": "demo-0"
                     *         }
                     *       ],
                     *       "start_in_ms": 4200,
                     *       "reason": "demo-0 idles and makes room"
                     *     }
                     */
                    "application/json": components["schemas"]["PoolPlan"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
    listArtifacts: {
        parameters: {
            query?: {
                /** @description Only this one, with its links. */
                id?: components["schemas"]["ArtifactId"];
                /** @description Only artifacts of this kind. */
                kind?: components["schemas"]["ArtifactKind"];
                /** @description Only artifacts with this tag. */
                tag?: components["schemas"]["ArtifactTag"];
                /** @description Only artifacts that came from this one. */
                parent?: components["schemas"]["ArtifactId"];
                /** @description Only artifacts of this task. */
                task_id?: string;
                /** @description Most artifacts in one answer. */
                limit?: number;
                /** @description next_cursor of the answer before. */
                cursor?: string;
            };
            header?: {
                /** @description Echoed when it is 1 to 128 printable ASCII characters without spaces; otherwise a new UUIDv7 is made. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of artifacts. */
            200: {
                headers: {
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "artifacts": [],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ArtifactPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
    createArtifact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Echoed when it is 1 to 128 printable ASCII characters without spaces; otherwise a new UUIDv7 is made. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArtifactRequest"];
            };
        };
        responses: {
            /** @description It was there; its links as they are now. */
            200: {
                headers: {
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    /** @description The url of the body. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Artifact"];
                };
            };
            /** @description It is stored, and on disk. */
            201: {
                headers: {
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    /** @description The url of the body. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Artifact"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getArtifact: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags of what the client has. */
                "If-None-Match"?: string;
                /** @description Echoed when it is 1 to 128 printable ASCII characters without spaces; otherwise a new UUIDv7 is made. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                /** @description The id of the artifact. */
                id: components["schemas"]["ArtifactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Kind and content, in their canonical form. */
            200: {
                headers: {
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    /** @description The id in quotes. */
                    ETag: string;
                    /** @description Private, immutable. */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "content": {
                     *         "steps": [
                     *           "read the failing test"
                     *         ]
                     *       },
                     *       "kind": "plan"
                     *     }
                     */
                    "application/json": components["schemas"]["ArtifactContent"];
                };
            };
            /** @description The client has it. */
            304: {
                headers: {
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    /** @description The id in quotes. */
                    ETag: string;
                    /** @description Private, immutable. */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
    callHttp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Echoed when it is 1 to 128 printable ASCII characters without spaces; otherwise a new UUIDv7 is made. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HttpCall"];
            };
        };
        responses: {
            /** @description What the other server answered. */
            200: {
                headers: {
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": 200,
                     *       "url": "https://api.example.org/v1/news",
                     *       "headers": {
                     *         "content-type": "application/json"
                     *       },
                     *       "body": "{\"news\":[]}",
                     *       "body_encoding": "utf8",
                     *       "truncated": false,
                     *       "redirects": [],
                     *       "duration_ms": 120
                     *     }
                     */
                    "application/json": components["schemas"]["HttpAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            502: components["responses"]["UpstreamFailed"];
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: {
                /** @description Echoed when it is 1 to 128 printable ASCII characters without spaces; otherwise a new UUIDv7 is made. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The exposition. */
            200: {
                headers: {
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalError"];
        };
    };
    livez: {
        parameters: {
            query?: never;
            header?: {
                /** @description Echoed when it is 1 to 128 printable ASCII characters without spaces; otherwise a new UUIDv7 is made. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Alive. */
            200: {
                headers: {
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok"
                     *     }
                     */
                    "application/json": components["schemas"]["Probe"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalError"];
        };
    };
    readyz: {
        parameters: {
            query?: never;
            header?: {
                /** @description Echoed when it is 1 to 128 printable ASCII characters without spaces; otherwise a new UUIDv7 is made. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Recovered and admitting. */
            200: {
                headers: {
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok"
                     *     }
                     */
                    "application/json": components["schemas"]["Probe"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
}

export type OperationId = 'listTasks' | 'createTask' | 'getTask' | 'streamTask' | 'replayTask' | 'cancelTask' | 'listSessions' | 'getSession' | 'deleteSession' | 'getCapabilities' | 'listModels' | 'createModel' | 'getModel' | 'deleteModel' | 'watchModel' | 'verifyModel' | 'setModelState' | 'pullModel' | 'listPools' | 'getPoolHealth' | 'drainPool' | 'resumePool' | 'reloadPool' | 'planPool' | 'listArtifacts' | 'createArtifact' | 'getArtifact' | 'callHttp' | 'getMetrics' | 'livez' | 'readyz';

/** The contract's schemas by name. */
export namespace Schema {
  export type AdmissionReceipt = components['schemas']['AdmissionReceipt'];
  export type Artifact = components['schemas']['Artifact'];
  export type ArtifactContent = components['schemas']['ArtifactContent'];
  export type ArtifactId = components['schemas']['ArtifactId'];
  export type ArtifactKind = components['schemas']['ArtifactKind'];
  export type ArtifactPage = components['schemas']['ArtifactPage'];
  export type ArtifactRequest = components['schemas']['ArtifactRequest'];
  export type ArtifactTag = components['schemas']['ArtifactTag'];
  export type BackpressureEnvelope = components['schemas']['BackpressureEnvelope'];
  export type BreakerState = components['schemas']['BreakerState'];
  export type Budgets = components['schemas']['Budgets'];
  export type Capabilities = components['schemas']['Capabilities'];
  export type ChatMessage = components['schemas']['ChatMessage'];
  export type Determinism = components['schemas']['Determinism'];
  export type Device = components['schemas']['Device'];
  export type DeviceMask = components['schemas']['DeviceMask'];
  export type Digest = components['schemas']['Digest'];
  export type DrainRequest = components['schemas']['DrainRequest'];
  export type EndEvent = components['schemas']['EndEvent'];
  export type EngineCapability = components['schemas']['EngineCapability'];
  export type ErrorCode = components['schemas']['ErrorCode'];
  export type ErrorEnvelope = components['schemas']['ErrorEnvelope'];
  export type HttpAnswer = components['schemas']['HttpAnswer'];
  export type HttpCall = components['schemas']['HttpCall'];
  export type KvHint = components['schemas']['KvHint'];
  export type Labels = components['schemas']['Labels'];
  export type LoadPolicy = components['schemas']['LoadPolicy'];
  export type MetricsEvent = components['schemas']['MetricsEvent'];
  export type Model = components['schemas']['Model'];
  export type ModelFile = components['schemas']['ModelFile'];
  export type ModelList = components['schemas']['ModelList'];
  export type ModelPull = components['schemas']['ModelPull'];
  export type ModelRef = components['schemas']['ModelRef'];
  export type ModelRegistration = components['schemas']['ModelRegistration'];
  export type ModelSource = components['schemas']['ModelSource'];
  export type ModelState = components['schemas']['ModelState'];
  export type ModelStateRequest = components['schemas']['ModelStateRequest'];
  export type ModelVerification = components['schemas']['ModelVerification'];
  export type Name = components['schemas']['Name'];
  export type OnDisconnect = components['schemas']['OnDisconnect'];
  export type OnTimeProbability = components['schemas']['OnTimeProbability'];
  export type PlanRequest = components['schemas']['PlanRequest'];
  export type PolicyLabel = components['schemas']['PolicyLabel'];
  export type PoolCapability = components['schemas']['PoolCapability'];
  export type PoolHealth = components['schemas']['PoolHealth'];
  export type PoolList = components['schemas']['PoolList'];
  export type PoolPlan = components['schemas']['PoolPlan'];
  export type PoolQueue = components['schemas']['PoolQueue'];
  export type PoolReload = components['schemas']['PoolReload'];
  export type PoolState = components['schemas']['PoolState'];
  export type PoolSummary = components['schemas']['PoolSummary'];
  export type Priority = components['schemas']['Priority'];
  export type Probe = components['schemas']['Probe'];
  export type QueuePolicy = components['schemas']['QueuePolicy'];
  export type ReloadRequest = components['schemas']['ReloadRequest'];
  export type ReplayRequest = components['schemas']['ReplayRequest'];
  export type Replica = components['schemas']['Replica'];
  export type ResponseFormat = components['schemas']['ResponseFormat'];
  export type RunReceipt = components['schemas']['RunReceipt'];
  export type SamplerProfile = components['schemas']['SamplerProfile'];
  export type Sampling = components['schemas']['Sampling'];
  export type SamplingOverrides = components['schemas']['SamplingOverrides'];
  export type Session = components['schemas']['Session'];
  export type SessionId = components['schemas']['SessionId'];
  export type SessionList = components['schemas']['SessionList'];
  export type StartedEvent = components['schemas']['StartedEvent'];
  export type Task = components['schemas']['Task'];
  export type TaskId = components['schemas']['TaskId'];
  export type TaskPage = components['schemas']['TaskPage'];
  export type TaskReplay = components['schemas']['TaskReplay'];
  export type TaskRequest = components['schemas']['TaskRequest'];
  export type TaskState = components['schemas']['TaskState'];
  export type TaskSummary = components['schemas']['TaskSummary'];
  export type TaskUrls = components['schemas']['TaskUrls'];
  export type TokenEvent = components['schemas']['TokenEvent'];
  export type TrustPolicy = components['schemas']['TrustPolicy'];
  export type UnavailableEnvelope = components['schemas']['UnavailableEnvelope'];
  export type WaitingFor = components['schemas']['WaitingFor'];
  export type Workload = components['schemas']['Workload'];
  export type WorkloadResult = components['schemas']['WorkloadResult'];
}
