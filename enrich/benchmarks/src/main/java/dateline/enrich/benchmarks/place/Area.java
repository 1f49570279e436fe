package dateline.enrich.benchmarks.place;

/** Adds up what lies in a division, so that the division can stand where most of its people live. */
final class Area {
    private double latitudes;
    private double longitudes;
    private double weights;
    private long population;

    void add(City city) {
        double weight = city.population() + 1.0;
        latitudes += city.latitude() * weight;
        longitudes += city.longitude() * weight;
        weights += weight;
        population += city.population();
    }

    long population() {
        return population;
    }

    double latitude() {
        return latitudes / weights;
    }

    double longitude() {
        return longitudes / weights;
    }
}
