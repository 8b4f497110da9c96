package dev.footfall.jdbc;

import dev.footfall.query.InvalidQueryException;
import dev.footfall.retention.UserActivity;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;

/**
 * Who was active in which slots, in numbers alone: of each user a chain of words of 64 slots, as far as there are any.
 * A user who was active in two months of days takes about 40 bytes.
 */
final class ActiveUsers {

    /** A word takes 16 bytes, and a user has at least one. */
    static final int MOST_WORDS = 4_000_000;

    private static final int NONE = -1;

    private final int mostWords;
    private final Numbering users = new Numbering();
    private int[] latest = new int[64];
    private long[] firstSeen = new long[0];
    private int[] before = new int[64];
    private int[] places = new int[64];
    private long[] words = new long[64];
    private int size;

    /** @param mostWords how many there may be */
    ActiveUsers(int mostWords) {
        this.mostWords = mostWords;
    }

    /** Takes in that the user of that number was active in the slot. */
    void add(long number, int slot) {
        int known = users.size();
        int user = users.of(number);
        if (user == known) {
            latest = user == latest.length ? Arrays.copyOf(latest, user * 2) : latest;
            latest[user] = NONE;
        }
        int word = word(user, slot >> 6);
        words[word] |= 1L << slot;
    }

    /** Rows come by time, so that mostly it is the latest. */
    private int word(int user, int place) {
        int word = latest[user];
        while (word != NONE && places[word] != place) {
            word = before[word];
        }
        return word == NONE ? begin(user, place) : word;
    }

    private int begin(int user, int place) {
        if (size == mostWords) {
            throw new InvalidQueryException(
                    "cuts",
                    "a question about activity may take " + mostWords
                            + " users times stretches of 64 slots that they were active in, has more: ask for less time");
        }
        if (size == words.length) {
            int room = size + size / 2;
            before = Arrays.copyOf(before, room);
            places = Arrays.copyOf(places, room);
            words = Arrays.copyOf(words, room);
        }
        before[size] = latest[user];
        places[size] = place;
        words[size] = 0;
        latest[user] = size;
        return size++;
    }

    /** The numbers of all users, ascending. */
    long[] numbers() {
        long[] numbers = new long[users.size()];
        Arrays.setAll(numbers, users::key);
        Arrays.sort(numbers);
        return numbers;
    }

    /** No others are taken in after that. */
    void close() {
        users.close();
        firstSeen = new long[users.size()];
    }

    /** @param number of any user; one who was not active is passed over */
    void firstSeen(long number, long at) {
        int user = users.of(number);
        if (user >= 0) {
            firstSeen[user] = at;
        }
    }

    void tell(Consumer<UserActivity> reader) {
        for (int user = 0; user < users.size(); user++) {
            reader.accept(new UserActivity(Instant.ofEpochMilli(firstSeen[user]), slots(user)));
        }
    }

    private BitSet slots(int user) {
        int last = 0;
        for (int word = latest[user]; word != NONE; word = before[word]) {
            last = Math.max(last, places[word]);
        }
        long[] all = new long[last + 1];
        for (int word = latest[user]; word != NONE; word = before[word]) {
            all[places[word]] = words[word];
        }
        return BitSet.valueOf(all);
    }
}
