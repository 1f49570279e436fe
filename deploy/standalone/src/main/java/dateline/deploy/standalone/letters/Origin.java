package dateline.deploy.standalone.letters;

/**
 * Where a record lay when it could not be processed.
 *
 * @param topic its topic
 * @param partition its partition
 * @param offset its offset
 */
public record Origin(String topic, int partition, long offset) {
    @Override
    public String toString() {
        return topic + "[" + partition + "]@" + offset;
    }
}
