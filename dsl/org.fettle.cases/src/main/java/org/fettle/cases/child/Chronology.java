/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.child;

import java.util.List;

/**
 * One child in time. Never modified; two of them, before and after a change, can be laid out to one scale.
 *
 * @param subject     key of the child
 * @param title       the kind of subject and its key, such as {@code Child 1234}
 * @param facts       who the child is: born, sex and so on, a few words each
 * @param birth       date of birth as epoch day, or {@link Integer#MIN_VALUE} when it is not known
 * @param yearStart   first day of the collection
 * @param yearEnd     last day of the collection
 * @param first       first day worth showing
 * @param last        last day worth showing
 * @param lanes       the lanes that have something to show
 * @param sentences   what is wrong with the child, record by record
 * @param waived    how many of the child's flags are waived; they are not among the sentences
 */
public record Chronology(String subject, String title, List<String> facts, int birth, int yearStart, int yearEnd, int first, int last,
        List<Lane> lanes, List<RecordIssues> sentences, int waived) {

    /** Copies the lists. */
    public Chronology {
        facts = List.copyOf(facts);
        lanes = List.copyOf(lanes);
        sentences = List.copyOf(sentences);
    }

    /** The same over another stretch of time, so that it can be laid beside another one. */
    public Chronology spanning(int from, int to) {
        return new Chronology(subject, title, facts, birth, yearStart, yearEnd, from, to, lanes, sentences, waived);
    }

    /** All records that are drawn, lane by lane. */
    public List<Item> items() {
        return lanes.stream().flatMap(lane -> lane.items().stream()).toList();
    }

    /** How many flags the child has. */
    public int issues() {
        return sentences.stream().mapToInt(record -> record.flags().size()).sum();
    }
}
