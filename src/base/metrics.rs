//! Metrics for `/metrics`, one struct per part of the program.

use std::time::Duration;

use prometheus::{
    Histogram, HistogramOpts, HistogramVec, IntCounterVec, IntGauge, IntGaugeVec, Opts, Registry, TextEncoder,
};

pub use prometheus::Error as MetricsError;

/// Upper bounds of response times, in seconds: a page without a query, with queries, with a hash, the deadlines.
const BUCKETS: [f64; 12] = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.5, 5.0];

#[derive(Clone)]
pub struct Metrics {
    registry: Registry,
    pub requests: RequestMetrics,
    pub sign_ins: SignInMetrics,
    pub sessions: SessionMetrics,
    pub database: DatabaseMetrics,
    pub redis: RedisMetrics,
    pub workers: WorkerMetrics,
}

impl Metrics {
    /// # Errors
    /// If a name is invalid in Prometheus or a duplicate.
    pub fn new() -> Result<Self, MetricsError> {
        let registry = Registry::new();
        let build = IntGaugeVec::new(Opts::new("vestibule_build_info", "Which version runs."), &["version"])?;
        build.with_label_values(&[env!("CARGO_PKG_VERSION")]).set(1);
        registry.register(Box::new(build))?;
        #[cfg(target_os = "linux")]
        registry.register(Box::new(prometheus::process_collector::ProcessCollector::for_self()))?;
        Ok(Self {
            requests: RequestMetrics::new(&registry)?,
            sign_ins: SignInMetrics::new(&registry)?,
            sessions: SessionMetrics::new(&registry)?,
            database: DatabaseMetrics::new(&registry)?,
            redis: RedisMetrics::new(&registry)?,
            workers: WorkerMetrics::new(&registry)?,
            registry,
        })
    }

    /// Adds a gauge that is measured when it's read.
    ///
    /// # Errors
    /// The same as for [`Metrics::new`].
    pub fn gauge(&self, name: &str, help: &str) -> Result<prometheus::Gauge, MetricsError> {
        let gauge = prometheus::Gauge::new(name, help)?;
        self.registry.register(Box::new(gauge.clone()))?;
        Ok(gauge)
    }

    /// Like `gauge`, with a value per label value.
    ///
    /// # Errors
    /// The same as for [`Metrics::new`].
    pub fn gauges(&self, name: &str, help: &str, label: &str) -> Result<prometheus::GaugeVec, MetricsError> {
        registered(&self.registry, prometheus::GaugeVec::new(Opts::new(name, help), &[label])?)
    }

    /// All metrics in Prometheus' text format, version 0.0.4.
    ///
    /// # Errors
    /// If a metric can't be written.
    pub fn text(&self) -> Result<String, MetricsError> {
        TextEncoder::new().encode_to_string(&self.registry.gather())
    }
}

#[derive(Clone)]
pub struct RequestMetrics(HistogramVec);

impl RequestMetrics {
    fn new(registry: &Registry) -> Result<Self, MetricsError> {
        let opts = opts("vestibule_request_seconds", "How long requests took, by route.");
        Ok(Self(registered(registry, HistogramVec::new(opts, &["route", "method", "status"])?)?))
    }

    /// Labels must come from fixed lists, because each value is kept as long as the process runs.
    pub fn answered(&self, route: &str, method: &str, status: &str, took: Duration) {
        self.0.with_label_values(&[route, method, status]).observe(took.as_secs_f64());
    }
}

#[derive(Clone)]
pub struct SignInMetrics {
    attempts: IntCounterVec,
    factors: IntCounterVec,
}

impl SignInMetrics {
    fn new(registry: &Registry) -> Result<Self, MetricsError> {
        let opts = Opts::new("vestibule_sign_ins_total", "Attempts to sign in, by what came of them.");
        let second =
            Opts::new("vestibule_second_factors_total", "Second factors entered at sign-in, by kind and result.");
        let factors = registered(registry, IntCounterVec::new(second, &["factor", "result"])?)?;
        factors.with_label_values(&["trusted_browser", "right"]).reset();
        for factor in ["totp", "recovery", "passkey"] {
            for result in ["right", "wrong", "limited"] {
                factors.with_label_values(&[factor, result]).reset();
            }
        }
        Ok(Self { attempts: counters(registry, opts, "result", &["right", "wrong", "limited", "failed"])?, factors })
    }

    /// `right` (a session was created), `wrong`, `limited`, or `failed` (an error).
    pub fn tried(&self, result: &str) {
        self.attempts.with_label_values(&[result]).inc();
    }

    /// Counts a second factor by its kind: `right`, `wrong` or `limited`.
    pub fn proved(&self, kind: &str, result: &str) {
        self.factors.with_label_values(&[kind, result]).inc();
    }
}

#[derive(Clone)]
pub struct SessionMetrics {
    reads: IntCounterVec,
    active: IntGaugeVec,
}

impl SessionMetrics {
    fn new(registry: &Registry) -> Result<Self, MetricsError> {
        let reads =
            Opts::new("vestibule_session_reads_total", "Sessions that requests brought, by where they were read.");
        let active = Opts::new(
            "vestibule_sessions",
            "Sessions that live, by the store of this instance; counted every ten minutes.",
        );
        Ok(Self {
            reads: counters(registry, reads, "from", &["cookie", "redis", "memory", "database"])?,
            active: registered(registry, IntGaugeVec::new(active, &["store"])?)?,
        })
    }

    /// Counts a lookup by the source of the session: `cookie`, `redis` or `memory` for a current cached
    /// copy, `database` for the row.
    pub fn read(&self, from: &str) {
        self.reads.with_label_values(&[from]).inc();
    }

    pub fn active(&self, store: &str, count: i64) {
        self.active.with_label_values(&[store]).set(count);
    }
}

#[derive(Clone)]
pub struct DatabaseMetrics {
    calls: Histogram,
    errors: IntCounterVec,
}

impl DatabaseMetrics {
    fn new(registry: &Registry) -> Result<Self, MetricsError> {
        let calls =
            opts("vestibule_database_call_seconds", "How long calls of the database took, connection included.");
        let errors = Opts::new("vestibule_database_errors_total", "Calls of the database that failed, by kind.");
        Ok(Self {
            calls: registered(registry, Histogram::with_opts(calls)?)?,
            errors: counters(registry, errors, "kind", &["away", "late", "refused"])?,
        })
    }

    pub fn answered(&self, took: Duration) {
        self.calls.observe(took.as_secs_f64());
    }

    /// `away`, `late` or `refused`.
    pub fn failed(&self, kind: &str) {
        self.errors.with_label_values(&[kind]).inc();
    }
}

#[derive(Clone)]
pub struct RedisMetrics {
    commands: Histogram,
    errors: prometheus::IntCounter,
    /// 1 while Redis answers, 0 while the circuit is open.
    pub up: IntGauge,
}

impl RedisMetrics {
    fn new(registry: &Registry) -> Result<Self, MetricsError> {
        let commands = opts("vestibule_redis_command_seconds", "How long commands of Redis took.");
        let errors = Opts::new("vestibule_redis_errors_total", "Commands of Redis that failed or were late.");
        let up = Opts::new("vestibule_redis_up", "Whether Redis is used: 0 while it is away, or is not configured.");
        Ok(Self {
            commands: registered(registry, Histogram::with_opts(commands)?)?,
            errors: registered(registry, prometheus::IntCounter::with_opts(errors)?)?,
            up: registered(registry, IntGauge::with_opts(up)?)?,
        })
    }

    pub fn answered(&self, took: Duration) {
        self.commands.observe(took.as_secs_f64());
    }

    pub fn failed(&self) {
        self.errors.inc();
    }
}

/// Restarts of background workers.
#[derive(Clone)]
pub struct WorkerMetrics(IntCounterVec);

impl WorkerMetrics {
    fn new(registry: &Registry) -> Result<Self, MetricsError> {
        let opts = Opts::new(
            "vestibule_worker_restarts_total",
            "Background workers that died and were started again, by worker.",
        );
        Ok(Self(registered(registry, IntCounterVec::new(opts, &["worker"])?)?))
    }

    /// Shows a worker with 0 restarts.
    pub fn started(&self, worker: &str) {
        self.0.with_label_values(&[worker]);
    }

    pub fn restarted(&self, worker: &str) {
        self.0.with_label_values(&[worker]).inc();
    }
}

fn opts(name: &str, help: &str) -> HistogramOpts {
    HistogramOpts::new(name, help).buckets(BUCKETS.to_vec())
}

/// Starts each label value at 0, so that the first count appears as a change.
fn counters(registry: &Registry, opts: Opts, label: &str, values: &[&str]) -> Result<IntCounterVec, MetricsError> {
    let counters = registered(registry, IntCounterVec::new(opts, &[label])?)?;
    for value in values {
        counters.with_label_values(&[value]).reset();
    }
    Ok(counters)
}

fn registered<M: prometheus::core::Collector + Clone + 'static>(
    registry: &Registry,
    metric: M,
) -> Result<M, MetricsError> {
    registry.register(Box::new(metric.clone()))?;
    Ok(metric)
}
