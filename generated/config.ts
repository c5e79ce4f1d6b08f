// GENERATED from contracts/config-schema/ by `npm run generate`: do not edit.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * llama-orch configuration
         * @description llama-orch.yaml. Every key is optional. Flags win over environment, environment over this file, this file over defaults.
         */
        Config: {
            /**
             * @description host:port to listen on; port 0 picks a free one. A host that is not loopback needs a token set on purpose.
             * @default 127.0.0.1:8080
             */
            bind?: string;
            /**
             * @description Where the server keeps its files.
             * @default ./.llama-orch
             */
            data_dir?: string;
            auth?: {
                /** @description The API token. A file or the environment is the better place. */
                token?: string;
                /** @description File that holds the API token; mode 0600. */
                token_file?: string;
            };
            network?: {
                /**
                 * @description More names that clients may use in the Host header.
                 * @default []
                 */
                advertised_names?: string[];
                /**
                 * @description Browser origins that may call; none by default.
                 * @default []
                 */
                allowed_origins?: string[];
            };
            limits?: {
                /**
                 * @description Largest request body.
                 * @default 1048576
                 */
                body_bytes?: number;
                /**
                 * @description A stream reader that falls further behind is closed; it can resume.
                 * @default 262144
                 */
                stream_buffer_bytes?: number;
                /** @description Requests a second under the API token, with one second's worth at once; no limit when absent. Cancels, metrics and probes do not count. */
                requests_per_second?: number;
            };
            artifacts?: {
                /**
                 * @description Largest body that stores an artifact.
                 * @default 16777216
                 */
                body_bytes?: number;
                /**
                 * @description Space on the disk that all artifacts together may take.
                 * @default 1073741824
                 */
                quota_bytes?: number;
                /**
                 * @description Which tasks leave their transcript as an artifact of kind trace: those with the label trace: artifact, or all.
                 * @default asked
                 * @enum {string}
                 */
                traces?: "asked" | "all";
                /**
                 * @description What transcripts leave out.
                 * @default []
                 */
                trace_omits?: ("input" | "output")[];
            };
            watchdog?: {
                /**
                 * @description A started task without a token for so long ends with DECODE_TIMEOUT.
                 * @default 300000
                 */
                first_token_ms?: number;
                /**
                 * @description The same between two tokens.
                 * @default 60000
                 */
                inter_token_ms?: number;
                /**
                 * @description A load that makes no progress for so long is given up.
                 * @default 120000
                 */
                load_stall_ms?: number;
            };
            breaker?: {
                /**
                 * @description So many tasks in a row that end by the fault of the engine open the breaker of a pool: it admits nothing.
                 * @default 5
                 */
                failures?: number;
                /**
                 * @description How long it stays open before one task tries again.
                 * @default 30
                 */
                open_s?: number;
            };
            placement?: {
                /**
                 * @description While others wait for its memory, a model serves its own tasks at most so long.
                 * @default 30
                 */
                longest_turn_s?: number;
            };
            queue?: {
                /**
                 * @description Waiting tasks in a pool, both priorities together.
                 * @default 64
                 */
                capacity?: number;
                /**
                 * @description What a full queue does with a newcomer: refuse it, or drop the oldest waiting batch task for it (for an interactive newcomer also the oldest interactive one).
                 * @default reject
                 * @enum {string}
                 */
                policy?: "reject" | "drop-lru";
            };
            sessions?: {
                /**
                 * @description A session without a queued or running turn ends so long after its last one.
                 * @default 600
                 */
                ttl_s?: number;
                /**
                 * @description Turns of one session.
                 * @default 8
                 */
                turns_max?: number;
            };
            /** @description What one session may take. */
            budgets?: {
                /**
                 * @description enforce refuses a task that can take more than is left; advisory tells it.
                 * @default advisory
                 * @enum {string}
                 */
                mode?: "advisory" | "enforce";
                /** @description Of prompts and outputs together; no limit when absent. */
                tokens?: number;
                /** @description On a slot; no limit when absent. */
                time_s?: number;
                /** @description By rates; no limit when absent. */
                cost?: number;
                /**
                 * @description Of cost and rates; told, never converted.
                 * @default EUR
                 */
                currency?: string;
                /**
                 * @description What a million tokens of a model cost; a model without a rate costs nothing.
                 * @default []
                 */
                rates?: {
                    /** @description The name that tasks use. */
                    id: string;
                    tokens_in: number;
                    tokens_out: number;
                }[];
            };
            retention?: {
                /**
                 * @description How long a finished stream and result are kept.
                 * @default 3600000
                 */
                finished_ms?: number;
                /**
                 * @description How many bytes of memory finished tasks and their streams may take.
                 * @default 134217728
                 */
                finished_bytes?: number;
            };
            shutdown?: {
                /**
                 * @description How long running tasks may go on after SIGTERM.
                 * @default 10000
                 */
                drain_ms?: number;
            };
            log?: {
                /**
                 * @default info
                 * @enum {string}
                 */
                level?: "error" | "warn" | "info" | "debug";
            };
            devices?: {
                /**
                 * @description Memory of a card that a replica leaves free beyond its estimate: the CUDA context and what an estimate misses.
                 * @default 536870912
                 */
                margin_bytes?: number;
                /**
                 * @description How long after a replica has gone its memory may take to come back.
                 * @default 5000
                 */
                vram_return_ms?: number;
                /** @description Cards that are not there, for tests and for planning, instead of those of the machine; only the fake engine runs on them. */
                simulated?: {
                    name: string;
                    memory_bytes: number;
                }[];
            };
            /**
             * @description Named sets of sampling settings beside v1. What one does not name is as in v1. A version that is in use keeps its values: other values are another version.
             * @default []
             */
            sampler_profiles?: {
                /** @description What tasks send as sampler_profile_version. */
                version: string;
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
            }[];
            /** @description Absent, and models too: one pool named demo with the bundled model. */
            pools?: {
                id: string;
                /** @description The name that tasks use; absent, the id in models that model names, else the pool's id. */
                model_ref?: string;
                /** @description Path of a GGUF file, relative to this file; or demo for the bundled model; or an id of models, which comes first. */
                model: string;
                /**
                 * @description What its tasks ask of the model; a pool serves one workload, a model may have several pools.
                 * @default completion
                 * @enum {string}
                 */
                workload?: "completion" | "embedding" | "rerank";
                /**
                 * @default llamacpp
                 * @enum {string}
                 */
                engine?: "llamacpp" | "fake";
                /**
                 * @description auto takes a usable NVIDIA GPU with enough free memory, else the CPU; cuda insists on one.
                 * @default auto
                 * @enum {string}
                 */
                device?: "auto" | "cpu" | "cuda";
                /** @description The cards its replicas may use: ids as in capabilities, or numbers in the order of the driver; absent, all. */
                devices?: (number | string)[];
                /** @description Divides the model over the cards of devices, one ratio a card. Not for llamacpp: the embedded engine divides a model over cards by their free memory and takes no ratios. */
                tensor_split?: number[];
                /**
                 * @description Engine processes; auto is one on each card that has room, while tasks would wait longer for fewer than for a load.
                 * @default 1
                 */
                replicas?: number | "auto";
                /**
                 * @description When replicas are loaded: at the start, or when a task waits.
                 * @default preload
                 * @enum {string}
                 */
                load?: "preload" | "on_demand";
                /** @description A replica without a task for so long is unloaded; absent, never. */
                idle_unload_s?: number;
                /**
                 * @description A loaded replica does not make room for another model before it was there so long.
                 * @default 10
                 */
                min_residency_s?: number;
                /**
                 * @description Tasks that run at once on a replica, each with a context of its own.
                 * @default 2
                 */
                slots?: number;
                /**
                 * @description Tasks of best_effort that run at once on a replica beside those, batched together; 0, they take the other slots. Of workload completion alone.
                 * @default 0
                 */
                best_effort_slots?: number;
                /**
                 * @description Tokens of prompt and output together, per slot.
                 * @default 512
                 */
                ctx?: number;
                /** @description CPU threads for one replica; absent, the engine's rule. */
                threads?: number;
            }[];
            /**
             * @description Models that are known without a pool. One that no pool serves gets a pool of its own, which loads it when a task waits.
             * @default []
             */
            models?: {
                /** @description The name that tasks use, and the id of its own pool. */
                id: string;
                /** @description Path of a GGUF file, relative to this file; or demo for the bundled model. */
                model: string;
                /**
                 * @description What its tasks ask of the model; a pool serves one workload, a model may have several pools.
                 * @default completion
                 * @enum {string}
                 */
                workload?: "completion" | "embedding" | "rerank";
            }[];
            /** @description Models that are registered while the server runs. */
            catalog?: {
                /**
                 * @description Of models whose registration names none; strict serves what is signed by a trusted key and nothing else.
                 * @default permissive
                 * @enum {string}
                 */
                trust_policy?: "permissive" | "strict";
                /**
                 * @description Public keys of minisign, each the second line of its file.
                 * @default []
                 */
                trusted_keys?: string[];
                /**
                 * @description Largest file that a pull may bring.
                 * @default 274877906944
                 */
                pull_max_bytes?: number;
                /**
                 * @description Where hf: sources are pulled from: the hub or a mirror of it.
                 * @default https://huggingface.co
                 */
                hf_endpoint?: string;
            };
            /** @description What may run where, and what may leave this machine. */
            policy?: {
                /**
                 * @description What is decided where no rule matches.
                 * @default allow
                 * @enum {string}
                 */
                default?: "allow" | "deny";
                /** @description A program that is asked before the rules, in a process of its own. */
                module?: {
                    /** @description An ES module that exports decide(request), relative to this file; none when absent. */
                    path: string;
                    /**
                     * @description Of one answer; a module that takes longer is started anew.
                     * @default 1000
                     */
                    timeout_ms?: number;
                    /**
                     * @description What is decided where it gives no answer.
                     * @default deny
                     * @enum {string}
                     */
                    on_failure?: "deny" | "allow" | "rules";
                };
                /**
                 * @description Networks such as 192.168.1.0/24 that tool_http and model_pull may reach, though they are not of the public internet.
                 * @default []
                 */
                private_networks?: string[];
                /**
                 * @description The first that matches decides. A rule matches what has every value that it names.
                 * @default []
                 */
                rules?: {
                    /** @enum {string} */
                    effect: "allow" | "deny";
                    /**
                     * @description Absent, every action.
                     * @enum {string}
                     */
                    action?: "placement" | "model_pull" | "engine_http" | "tool_http";
                    /** @enum {string} */
                    scheme?: "http" | "https";
                    /** @description A host name or an address in small letters, IPv6 without brackets; *.example.org is every name below example.org. */
                    host?: string;
                    port?: number;
                    /** @enum {string} */
                    method?: "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS";
                    /** @description Of the URL, without query; with * at its end, every path that begins so. */
                    path?: string;
                    /** @description Of placements: the name that tasks use. */
                    model?: string;
                    /** @description Of placements. */
                    pool?: string;
                    /** @description Of placements: an id as in capabilities, or cpu. */
                    device?: string;
                    /** @description What who is refused is told. */
                    reason?: string;
                }[];
            };
            /** @description Settings of the pools that models get by themselves; as in pools. */
            model_defaults?: {
                /**
                 * @default llamacpp
                 * @enum {string}
                 */
                engine?: "llamacpp" | "fake";
                /**
                 * @default auto
                 * @enum {string}
                 */
                device?: "auto" | "cpu" | "cuda";
                /**
                 * @description Engine processes; auto is one on each card that has room, while tasks would wait longer for fewer than for a load.
                 * @default 1
                 */
                replicas?: number | "auto";
                /** @default 2 */
                slots?: number;
                /** @default 0 */
                best_effort_slots?: number;
                /** @default 512 */
                ctx?: number;
                /** @default 300 */
                idle_unload_s?: number;
                /** @default 10 */
                min_residency_s?: number;
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;

/** The configuration file as it may be written: what is absent has its default. */
export type Config = components['schemas']['Config'];

/** The schema's defaults, in the schema's shape; the item of a list stands for every item. */
export const configDefaults = {
  "bind": "127.0.0.1:8080",
  "data_dir": "./.llama-orch",
  "network": {
    "advertised_names": [],
    "allowed_origins": []
  },
  "limits": {
    "body_bytes": 1048576,
    "stream_buffer_bytes": 262144
  },
  "artifacts": {
    "body_bytes": 16777216,
    "quota_bytes": 1073741824,
    "traces": "asked",
    "trace_omits": []
  },
  "watchdog": {
    "first_token_ms": 300000,
    "inter_token_ms": 60000,
    "load_stall_ms": 120000
  },
  "breaker": {
    "failures": 5,
    "open_s": 30
  },
  "placement": {
    "longest_turn_s": 30
  },
  "queue": {
    "capacity": 64,
    "policy": "reject"
  },
  "sessions": {
    "ttl_s": 600,
    "turns_max": 8
  },
  "budgets": {
    "mode": "advisory",
    "currency": "EUR",
    "rates": []
  },
  "retention": {
    "finished_ms": 3600000,
    "finished_bytes": 134217728
  },
  "shutdown": {
    "drain_ms": 10000
  },
  "log": {
    "level": "info"
  },
  "devices": {
    "margin_bytes": 536870912,
    "vram_return_ms": 5000
  },
  "sampler_profiles": [],
  "pools": {
    "workload": "completion",
    "engine": "llamacpp",
    "device": "auto",
    "replicas": 1,
    "load": "preload",
    "min_residency_s": 10,
    "slots": 2,
    "best_effort_slots": 0,
    "ctx": 512
  },
  "models": [],
  "catalog": {
    "trust_policy": "permissive",
    "trusted_keys": [],
    "pull_max_bytes": 274877906944,
    "hf_endpoint": "https://huggingface.co"
  },
  "policy": {
    "default": "allow",
    "module": {
      "timeout_ms": 1000,
      "on_failure": "deny"
    },
    "private_networks": [],
    "rules": []
  },
  "model_defaults": {
    "engine": "llamacpp",
    "device": "auto",
    "replicas": 1,
    "slots": 2,
    "best_effort_slots": 0,
    "ctx": 512,
    "idle_unload_s": 300,
    "min_residency_s": 10
  }
} as const;
