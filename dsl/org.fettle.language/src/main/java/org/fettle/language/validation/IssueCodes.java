/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.validation;

/** The stable codes of what can be wrong with a pack. Editors hang quick fixes on them, tests name them. */
public final class IssueCodes {

    private static final String PREFIX = "fettle.";

    /** A character or word that the grammar does not allow there. */
    public static final String SYNTAX = PREFIX + "syntax";
    /** A word of the language where a name is expected; data: the name as it may be written. */
    public static final String RESERVED_WORD = PREFIX + "syntax.reserved-word";
    /** A date, year or number that does not exist. */
    public static final String BAD_LITERAL = PREFIX + "syntax.literal";

    /** A name that stands for nothing; data: the nearest good name, if any. */
    public static final String UNKNOWN_NAME = PREFIX + "name.unknown";
    /** A column that only another row in sight has; data: what to write instead. */
    public static final String OUTER_COLUMN = PREFIX + "name.outer-column";
    /** Two things of one kind with one name. */
    public static final String DUPLICATE_NAME = PREFIX + "name.duplicate";
    /** A let or alias that nothing uses. */
    public static final String UNUSED = PREFIX + "name.unused";

    /** No file of the pack has a header. */
    public static final String NO_HEADER = PREFIX + "pack.no-header";
    /** More than one header or return. */
    public static final String SECOND_HEADER = PREFIX + "pack.second-header";
    /** The pack that this one extends is not found or cannot be read. */
    public static final String BASE_UNKNOWN = PREFIX + "base.unknown";
    /** The pack that this one extends has another version. */
    public static final String BASE_VERSION = PREFIX + "base.version";
    /** The pack that this one extends has errors. */
    public static final String BASE_ERRORS = PREFIX + "base.errors";
    /** Packs that extend each other. */
    public static final String BASE_CIRCLE = PREFIX + "base.circle";
    /** Something that only a pack that extends another can say. */
    public static final String NO_BASE = PREFIX + "base.none";
    /** Something that a pack that extends another cannot declare or change. */
    public static final String REWRITTEN = PREFIX + "base.rewritten";
    /** A rule or parameter of the base that is tuned twice. */
    public static final String TUNED_TWICE = PREFIX + "tuning.twice";
    /** A tuning that changes nothing. */
    public static final String TUNING_WITHOUT_EFFECT = PREFIX + "tuning.without-effect";
    /** A rule that is switched off, or weighs less, and nobody says why. */
    public static final String TUNING_WITHOUT_REASON = PREFIX + "tuning.without-reason";

    /** A property that is missing or given twice. */
    public static final String PROPERTY = PREFIX + "property";
    /** A year after the one it should come before. */
    public static final String YEAR_ORDER = PREFIX + "year.order";
    /** A year that the pack has no collection for. */
    public static final String YEAR_OUTSIDE_PACK = PREFIX + "year.outside-pack";

    /** A code that its list does not have in any year; data: the nearest code, if any. */
    public static final String CODE_NOT_IN_LIST = PREFIX + "code.not-in-list";
    /** A code that its list has, but not in the years of the rule. */
    public static final String CODE_NOT_IN_YEARS = PREFIX + "code.not-in-years";
    /** A list that is based on itself, or a condition that cannot pick codes. */
    public static final String BAD_LIST = PREFIX + "code.bad-list";
    /** A key that is no column of the table. */
    public static final String KEY_COLUMN = PREFIX + "table.key-column";
    /** Text that is no regular expression. */
    public static final String BAD_PATTERN = PREFIX + "text.pattern";

    /** A value of another type than the place asks for. */
    public static final String TYPE_MISMATCH = PREFIX + "type.mismatch";
    /** A comparison with {@code blank}; data: {@code is blank}. */
    public static final String COMPARED_WITH_BLANK = PREFIX + "type.blank";
    /** A cell of a table of which a subject has many rows, or of something that is no row. */
    public static final String MANY_ROWS = PREFIX + "row.many";
    /** {@code previous}, {@code next}, {@code other} or a definition without a row that they could start from. */
    public static final String NO_CURRENT_ROW = PREFIX + "row.no-current";
    /** Rows in an order, or made of others, that cannot be worked out so. */
    public static final String ROW_ORDER = PREFIX + "row.order";
    /** A wrong number or kind of arguments. */
    public static final String ARGUMENTS = PREFIX + "definition.arguments";
    /** Definitions or derivations that use themselves. */
    public static final String RECURSION = PREFIX + "definition.recursion";

    /** A condition that belongs to a {@code where} it says nothing of; data: how far before it the question starts, and ends. */
    public static final String REACH = PREFIX + "condition.reach";
    /** A condition that can never be true. */
    public static final String NEVER_TRUE = PREFIX + "condition.never-true";
    /** An interval whose end comes before its start. */
    public static final String EMPTY_INTERVAL = PREFIX + "condition.empty-interval";

    /** A rule whose statements cannot work together. */
    public static final String RULE_SHAPE = PREFIX + "rule.shape";
    /** Two rules of one code that hold in one year. */
    public static final String DUPLICATE_RULE = PREFIX + "rule.duplicate";
    /** A rule without message. */
    public static final String NO_MESSAGE = PREFIX + "rule.no-message";
    /** A placeholder of a message that stands for nothing. */
    public static final String PLACEHOLDER = PREFIX + "rule.placeholder";
    /** A fix that is never offered. */
    public static final String UNREACHABLE_FIX = PREFIX + "fix.unreachable";
    /** A fix whose actions do not fit its kind. */
    public static final String FIX_SHAPE = PREFIX + "fix.shape";

    /** A rule without an example that it flags. */
    public static final String NO_FAILING_EXAMPLE = PREFIX + "example.no-failing";
    /** A rule without an example that it passes. */
    public static final String NO_PASSING_EXAMPLE = PREFIX + "example.no-passing";
    /** A table of an example whose header or cells do not fit. */
    public static final String EXAMPLE_TABLE = PREFIX + "example.table";
    /** A clause about XML that says nothing of the file. */
    public static final String XML = PREFIX + "xml";
    /** Something other than the format of a file after {@code from} of an example. */
    public static final String EXAMPLE_FORMAT = PREFIX + "example.format";

    private IssueCodes() {
    }
}
