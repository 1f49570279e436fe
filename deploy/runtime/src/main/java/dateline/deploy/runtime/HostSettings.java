package dateline.deploy.runtime;

/**
 * What every service needs, whatever its stage.
 *
 * @param kafka passed to all Kafka clients
 * @param topic names and form of topics
 * @param http where health and metrics are answered
 * @param state where state stores live
 */
public record HostSettings(KafkaSettings kafka, TopicSettings topic, HttpSettings http, StateSettings state) {}
