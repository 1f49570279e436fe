/**
 * Measures how fast the frontier fetches, and what a long queue costs it.
 *
 * <p>{@code ingest/benchmarks/run throughput [PAGES]} lets the service as it ships, exactly once and without politeness,
 * fetch pages of 20 KB from 200 hosts of a server on loopback, beside a loop that only calls the same client. {@code
 * ingest/benchmarks/run depth [URLS HOSTS]} compares the cost of a fetch where that many addresses wait with that where
 * few do, and times the start after a kill. Broker, server and service each are a process of their own.
 */
@NullMarked
package dateline.ingest.benchmarks;

import org.jspecify.annotations.NullMarked;
