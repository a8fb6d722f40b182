package crm.identity;

import java.util.Arrays;
import java.util.List;

/**
 * All records of one kind as far as comparing takes, in the order of their ids: attributes as columns of words, and the
 * features that are made of them.
 */
final class Profiles {
    private final List<Attribute> attributes;
    private List<Feature> features = List.of();
    private final long[] ids;

    /** Records without any values yet; their ids in ascending order. */
    Profiles(long[] ids, int attributes) {
        this.ids = ids.clone();
        this.attributes = java.util.stream.IntStream.range(0, attributes)
                .mapToObj(i -> new Attribute())
                .toList();
    }

    /** How many records there are. */
    int size() {
        return ids.length;
    }

    /** How many pairs of records there are. */
    double pairs() {
        return ids.length * (ids.length - 1.0) / 2;
    }

    /** The id of the record at a place. */
    long id(int at) {
        return ids[at];
    }

    /** The place of the record with that id; negative when it is none of these. */
    int place(long id) {
        return Arrays.binarySearch(ids, id);
    }

    Attribute attribute(int at) {
        return attributes.get(at);
    }

    /** What is compared. */
    List<Feature> features() {
        return features;
    }

    /** Says what is compared; at most {@value Comparison#MOST_FEATURES}. */
    void compare(List<Feature> chosen) {
        features = List.copyOf(chosen);
    }
}
