package org.onrecord.extract;

/** Somebody whom the text names in full, with the role it gave them first. */
final class Person {
    final String name;
    final String last;
    final boolean organisation;
    Lexicon.Gender gender;
    String role;

    Person(String name, boolean organisation, Lexicon.Gender gender) {
        this.name = name;
        this.last = last(name);
        this.organisation = organisation;
        this.gender = gender;
    }

    static String last(String name) {
        String[] words = name.split(" ");
        int k = words.length - 1;
        while (k > 0
                && (words[k].equals("Jr.")
                        || words[k].equals("Sr.")
                        || words[k].equals("III")
                        || words[k].equals("II"))) k--;
        return words[k];
    }

    /** Nothing known speaks against "he" or "she". */
    boolean couldBe(Lexicon.Gender wanted) {
        return !organisation && (gender == wanted || gender == Lexicon.Gender.UNKNOWN);
    }
}
