package org.onrecord.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;

/**
 * All claims, to be found by words and by meaning. Lives in memory and can be built anew at any time; several threads may
 * look while one writes. A claim whose vectors are not there yet is found by its words alone.
 */
final class ClaimIndex implements AutoCloseable {
    /** Claims taken by each of the ways to find them; what is compared closely are these together. */
    private static final int TAKEN = 40;

    /** Vectors that are compared by their bytes, of all that are compared by their signs. */
    private static final int LOOKED = 500;

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Vocabulary vocabulary = new Vocabulary();
    private final ClaimWords words = new ClaimWords();
    private final Vectors vectors = new Vectors();

    /** Of the model beside the first: compared, and not looked through. */
    private final Vectors seconds = new Vectors();

    private final Lengths lengths = new Lengths();
    private final List<Entry> slots = new ArrayList<>();
    private final Map<UUID, Integer> slotOf = new HashMap<>();
    private final Verbatims verbatims = new Verbatims();

    /** Those that were put last come first: whoever states a claim may look for it next. */
    private final Set<Integer> notEmbedded = new TreeSet<>(Comparator.reverseOrder());

    private record Entry(IndexedClaim claim, int[] meanings, int[] seconds) {}

    /** Puts a claim, in place of what was there under its id. */
    void put(ClaimText text, Meanings meanings) {
        lock.writeLock().lock();
        try {
            drop(text.id());
            int slot = slots.size();
            var claim = new IndexedClaim(text, vocabulary);
            vocabulary.count(claim.distinct(), 1);
            lengths.count(claim, 1);
            words.add(slot, claim);
            slots.add(entry(claim, slot, meanings));
            slotOf.put(text.id(), slot);
            if (!meanings.whole()) {
                notEmbedded.add(slot);
            }
            verbatims.put(claim.plain, text.id());
        } finally {
            lock.writeLock().unlock();
        }
    }

    void remove(UUID id) {
        lock.writeLock().lock();
        try {
            drop(id);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void drop(UUID id) {
        var slot = slotOf.remove(id);
        if (slot == null) {
            return;
        }
        var entry = slots.set(slot, null);
        vocabulary.count(entry.claim.distinct(), -1);
        lengths.count(entry.claim, -1);
        words.remove(slot);
        notEmbedded.remove(slot);
        free(entry);
        verbatims.remove(entry.claim.plain, id);
    }

    /** Gives a claim its vectors, if it is still put like this. */
    boolean mean(ClaimText text, Meanings meanings) {
        lock.writeLock().lock();
        try {
            var slot = slotOf.get(text.id());
            if (slot == null || !slots.get(slot).claim.text.equals(text)) {
                return false;
            }
            free(slots.get(slot));
            slots.set(slot, entry(slots.get(slot).claim, slot, meanings));
            notEmbedded.remove(slot);
            return true;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private Entry entry(IndexedClaim claim, int slot, Meanings meanings) {
        return new Entry(claim, places(vectors, slot, meanings.first()), places(seconds, slot, meanings.second()));
    }

    private static int[] places(Vectors vectors, int slot, List<byte[]> meanings) {
        return meanings.stream().mapToInt(meaning -> vectors.add(slot, meaning)).toArray();
    }

    private void free(Entry entry) {
        IntStream.of(entry.meanings).forEach(vectors::free);
        IntStream.of(entry.seconds).forEach(seconds::free);
    }

    boolean lacksMeanings() {
        lock.readLock().lock();
        try {
            return !notEmbedded.isEmpty();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Claims that lack vectors, the last ones first. */
    List<ClaimText> notEmbedded(int most) {
        lock.readLock().lock();
        try {
            return notEmbedded.stream()
                    .limit(most)
                    .map(slot -> slots.get(slot).claim.text)
                    .toList();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** What was put and removed is found from now on. */
    void refresh() {
        words.refresh();
    }

    int size() {
        lock.readLock().lock();
        try {
            return slotOf.size();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** The claim that is put in these words, but for case, accents and punctuation; or null. */
    UUID verbatim(String text) {
        lock.readLock().lock();
        try {
            return verbatims.first(Analysed.plain(text));
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Claims that may be like {@code text}, in no order, with what they have in common. */
    Compared compare(String text, Meaning meaning) {
        lock.readLock().lock();
        try {
            var asked = new Asked(text, vocabulary);
            var found = IntStream.of(candidates(asked, meaning.first()))
                    .mapToObj(slots::get)
                    .filter(entry -> entry != null)
                    .map(entry -> likeness(asked, entry, meaning))
                    .toList();
            return new Compared(asked, found, slotOf.size());
        } finally {
            lock.readLock().unlock();
        }
    }

    /** The places of the {@code most} texts whose words are words of claims, rare ones above all. */
    BitSet telling(List<String> texts, int most) {
        lock.readLock().lock();
        try {
            return vocabulary.telling(texts, most);
        } finally {
            lock.readLock().unlock();
        }
    }

    private int[] candidates(Asked asked, byte[] meaning) {
        var near = meaning == null ? IntStream.empty() : IntStream.of(vectors.nearest(meaning, LOOKED, TAKEN));
        return IntStream.concat(
                        near,
                        IntStream.concat(
                                IntStream.of(words.best(ClaimWords.CLAIM, asked, TAKEN)),
                                IntStream.of(words.best(ClaimWords.VERDICT, asked, TAKEN))))
                .distinct()
                .toArray();
    }

    private Likeness likeness(Asked asked, Entry entry, Meaning meaning) {
        var cosines = vectors.cosines(meaning.first(), entry.meanings);
        return new Likeness(asked, entry.claim, cosines, seconds.cosines(meaning.second(), entry.seconds), lengths);
    }

    @Override
    public void close() {
        words.close();
    }
}
