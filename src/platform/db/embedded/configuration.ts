export interface Durability {
  /** False only for databases that may be lost, such as those of tests: nothing waits for the disk. */
  readonly durable: boolean;
}

/**
 * What the server is started with, on its command line so that a new version of Leerhuis can change it. Sized for one
 * small machine (application and database idle within 300 MB); who needs another size brings an own server by DATABASE_URL.
 */
export function configuration({ durable }: Durability): Record<string, string> {
  return { ...reach, ...memory, ...writing, ...logging, ...(durable ? {} : disposable) };
}

/** Only over the socket; the folder it stands in is closed to other accounts. */
const reach = {
  listen_addresses: "",
  unix_socket_permissions: "0700",
  max_connections: "60",
  max_wal_senders: "0",
  max_logical_replication_workers: "0",
};

const memory = {
  shared_buffers: "96MB",
  effective_cache_size: "512MB",
  work_mem: "8MB",
  maintenance_work_mem: "64MB",
  // Asked for inside a container that has no quota for them, huge pages end the server with SIGBUS.
  huge_pages: "off",
  // One helper process for reading ahead instead of three.
  io_workers: "1",
  jit: "off",
  random_page_cost: "1.1",
};

const writing = {
  fsync: "on",
  full_page_writes: "on",
  synchronous_commit: "on",
  // Nothing reads the write-ahead log but recovery.
  wal_level: "minimal",
  min_wal_size: "64MB",
  max_wal_size: "512MB",
};

const disposable = { fsync: "off", full_page_writes: "off" };

/** A refused statement is the application's to log. Its text and its DETAIL hold what people typed, and stay out. */
const logging = {
  log_destination: "stderr",
  logging_collector: "off",
  log_line_prefix: "",
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  log_timezone: "UTC",
  timezone: "UTC",
};
