package dateline.sink.duplicate;

/**
 * That a text with some key was seen.
 *
 * @param appearance whose text it is, and when that appeared
 * @param arrived when it was looked at, in milliseconds of the wall clock
 * @param kept how far the stream's time had come then, in milliseconds
 */
public record Sighting(Appearance appearance, long arrived, long kept) {}
