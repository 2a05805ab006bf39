package org.onrecord.match;

import java.util.List;

/** How well it is told whether a text's claim is on record: each text was tried with its claim there, and without. */
record Known(double auc, double rightAuc, double precision, double found, double wrong) {
    static Known of(List<double[]> told, double same) {
        double known = told.stream().filter(one -> one[2] == 1).count();
        double unknown = told.size() - known;
        double auc = auc(told, 2);
        double said = told.stream().filter(one -> one[0] >= same).count();
        double right =
                told.stream().filter(one -> one[0] >= same && one[1] == 1).count();
        double wrong =
                told.stream().filter(one -> one[0] >= same && one[2] == 0).count();
        return new Known(auc, auc(told, 1), said == 0 ? 0 : right / said, right / known, wrong / unknown);
    }

    /** How often one that is has more than one that is not. */
    private static double auc(List<double[]> told, int column) {
        var byRank = told.stream()
                .sorted(java.util.Comparator.comparingDouble(one -> one[0]))
                .toList();
        double ranks = 0;
        double are = 0;
        for (int i = 0; i < byRank.size(); i++) {
            if (byRank.get(i)[column] == 1) {
                ranks += i + 1;
                are++;
            }
        }
        return (ranks - are * (are + 1) / 2) / (are * (told.size() - are));
    }

    @Override
    public String toString() {
        return "AUC of known against new %.4f, of right against not %.4f, at SAME right %.4f, of the known %.3f found, of the new %.4f wrongly matched"
                .formatted(auc, rightAuc, precision, found, wrong);
    }
}
