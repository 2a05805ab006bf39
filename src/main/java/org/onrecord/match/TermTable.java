package org.onrecord.match;

import java.util.Arrays;
import java.util.Map;

/** From terms to small numbers, without boxing: it is asked for every word of every text that is compared. */
final class TermTable {
    private static final int FREE = Integer.MIN_VALUE;

    private final int[] terms;
    private final int[] places;
    private final int mask;

    TermTable(Map<Integer, Integer> entries) {
        int size = Integer.highestOneBit(Math.max(8, entries.size() * 4));
        this.terms = new int[size];
        this.places = new int[size];
        this.mask = size - 1;
        Arrays.fill(terms, FREE);
        entries.forEach(this::put);
    }

    private void put(int term, int place) {
        int slot = slot(term);
        terms[slot] = term;
        places[slot] = place;
    }

    /** The term's number, or -1. */
    int get(int term) {
        int slot = slot(term);
        return terms[slot] == FREE ? -1 : places[slot];
    }

    private int slot(int term) {
        int slot = (term * 0x9E3779B9 >>> 7) & mask;
        while (terms[slot] != FREE && terms[slot] != term) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
