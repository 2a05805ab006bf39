package org.onrecord.match;

import java.util.List;

/** How well it is told whether a text's claim is on record: each text was tried with its claim there, and without. */
record Known(double auc, double precision, double found, double wrong) {
    static Known of(List<double[]> told, double same) {
        var byRank = told.stream()
                .sorted(java.util.Comparator.comparingDouble(one -> one[0]))
                .toList();
        double ranks = 0;
        double known = 0;
        for (int i = 0; i < byRank.size(); i++) {
            if (byRank.get(i)[2] == 1) {
                ranks += i + 1;
                known++;
            }
        }
        double unknown = told.size() - known;
        double auc = (ranks - known * (known + 1) / 2) / (known * unknown);
        double said = told.stream().filter(one -> one[0] >= same).count();
        double right =
                told.stream().filter(one -> one[0] >= same && one[1] == 1).count();
        double wrong =
                told.stream().filter(one -> one[0] >= same && one[2] == 0).count();
        return new Known(auc, said == 0 ? 0 : right / said, right / known, wrong / unknown);
    }

    @Override
    public String toString() {
        return "known or new AUC %.4f, at SAME right %.4f, of the known %.3f found, of the new %.4f wrongly matched"
                .formatted(auc, precision, found, wrong);
    }
}
