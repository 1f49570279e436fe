package dateline.deploy.standalone.pace;

import java.util.List;

/**
 * How a figure goes over time: the line of least squares.
 *
 * @param mean of the figure
 * @param slope by the minute
 * @param error standard error of the slope
 * @param minutes from the first point to the last
 */
record Trend(double mean, double slope, double error, double minutes) {
    /** A rise by less than this share of the mean, from end to end, is none. */
    private static final double FLAT = 0.1;

    private static final double SURE = 2;
    private static final double MINUTES_PER_HOUR = 60;

    /**
     * A figure at a moment.
     *
     * @param minute since the beginning
     */
    record Point(double minute, double value) {}

    /** The line through points; NaN where there are less than two. */
    static Trend of(List<Point> points) {
        double middle = mean(points.stream().mapToDouble(Point::minute).toArray());
        double mean = mean(points.stream().mapToDouble(Point::value).toArray());
        double spread = 0;
        double together = 0;
        for (Point point : points) {
            spread += square(point.minute() - middle);
            together += (point.minute() - middle) * (point.value() - mean);
        }
        double slope = together / spread;
        double rest = 0;
        for (Point point : points) {
            rest += square(point.value() - mean - slope * (point.minute() - middle));
        }
        double error = points.size() > 2 ? Math.sqrt(rest / (points.size() - 2) / spread) : 0;
        return new Trend(mean, slope, error, span(points));
    }

    private static double mean(double... values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double square(double value) {
        return value * value;
    }

    private static double span(List<Point> points) {
        return points.isEmpty()
                ? 0
                : points.getLast().minute() - points.getFirst().minute();
    }

    /** The line's rise from end to end, as a share of the mean. */
    double growth() {
        return slope * minutes / mean;
    }

    /** Whether it rises, and by more than chance explains. */
    boolean rises() {
        return growth() > FLAT && slope > SURE * error;
    }

    @Override
    public String toString() {
        return "mean %.0f, %+.1f ± %.1f an hour, %+.1f %% from end to end: %s"
                .formatted(
                        mean,
                        slope * MINUTES_PER_HOUR,
                        SURE * error * MINUTES_PER_HOUR,
                        growth() * 100,
                        rises() ? "RISES" : "flat");
    }
}
