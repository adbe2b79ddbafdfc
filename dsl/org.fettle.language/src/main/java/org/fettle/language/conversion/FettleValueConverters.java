/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.conversion;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.conversion.impl.AbstractDeclarativeValueConverterService;
import org.eclipse.xtext.nodemodel.INode;

import com.google.inject.Singleton;

/** Turns the text of names, codes, texts, dates and collection years into values and back. */
@Singleton
public final class FettleValueConverters extends AbstractDeclarativeValueConverterService {

    private Set<String> reserved;

    private final IValueConverter<String> name = new Simple<>() {
        @Override
        String parse(String text, INode node) {
            return text.startsWith("^") ? text.substring(1) : text;
        }

        @Override
        String write(String value) {
            return isReserved(value) ? "^" + value : value;
        }
    };

    private static final IValueConverter<String> COLUMN_NAME = new Simple<>() {
        @Override
        String parse(String text, INode node) {
            return text.startsWith("^") ? text.substring(1) : text;
        }

        @Override
        String write(String value) {
            return value;
        }
    };

    private static final IValueConverter<String> TEXT = new Simple<>() {
        @Override
        String parse(String text, INode node) {
            return Texts.unquote(text);
        }

        @Override
        String write(String value) {
            return Texts.quote(value);
        }
    };

    private final IValueConverter<String> codeValue = new Simple<>() {
        @Override
        String parse(String text, INode node) {
            if (text.startsWith("\"")) {
                return Texts.unquote(text);
            }
            return text.startsWith("^") ? text.substring(1) : text;
        }

        @Override
        String write(String value) {
            return value.matches("[A-Za-z0-9_]+") && !isReserved(value) ? value : Texts.quote(value);
        }
    };

    private static final IValueConverter<Integer> DATE = new Simple<>() {
        @Override
        Integer parse(String text, INode node) {
            int year = Integer.parseInt(text.substring(6));
            try {
                LocalDate date = LocalDate.of(year, Integer.parseInt(text.substring(3, 5)), Integer.parseInt(text.substring(0, 2)));
                if (year < 1900 || year > 2199) {
                    throw new ValueConverterException("Expected a date of the years 1900 to 2199, found " + text + ".", node, null);
                }
                return Math.toIntExact(date.toEpochDay());
            } catch (DateTimeException e) {
                // With a cause, the exception would give the cause's message instead of this one.
                throw new ValueConverterException("Expected a date of the calendar as dd/MM/yyyy, found " + text + ".", node, null);
            }
        }

        @Override
        String write(Integer value) {
            LocalDate date = LocalDate.ofEpochDay(value);
            return String.format("%02d/%02d/%04d", date.getDayOfMonth(), date.getMonthValue(), date.getYear());
        }
    };

    private static final IValueConverter<Integer> YEAR = new Simple<>() {
        @Override
        Integer parse(String text, INode node) {
            int start = Integer.parseInt(text.substring(0, 4));
            if ((start + 1) % 100 != Integer.parseInt(text.substring(5))) {
                throw new ValueConverterException(
                        String.format("Expected a collection year such as %d/%02d, found %s.", start, (start + 1) % 100, text), node, null);
            }
            return start;
        }

        @Override
        String write(Integer value) {
            return String.format("%d/%02d", value, (value + 1) % 100);
        }
    };

    private static final IValueConverter<Integer> WHOLE = new Simple<>() {
        @Override
        Integer parse(String text, INode node) {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException e) {
                throw new ValueConverterException("Expected a whole number of at most 2147483647, found " + text + ".", node, null);
            }
        }

        @Override
        String write(Integer value) {
            return value.toString();
        }
    };

    /** @return the converter of names */
    @ValueConverter(rule = "ID")
    public IValueConverter<String> name() {
        return name;
    }

    /** @return the converter of column names */
    @ValueConverter(rule = "ColumnName")
    public IValueConverter<String> columnName() {
        return COLUMN_NAME;
    }

    /** @return the converter of quoted texts */
    @ValueConverter(rule = "STRING")
    public IValueConverter<String> text() {
        return TEXT;
    }

    /** @return the converter of the codes of a list */
    @ValueConverter(rule = "CodeValue")
    public IValueConverter<String> codeValue() {
        return codeValue;
    }

    /** @return the converter of rule codes */
    @ValueConverter(rule = "RuleCode")
    public IValueConverter<String> ruleCode() {
        return COLUMN_NAME;
    }

    /** @return the converter of dates to epoch days */
    @ValueConverter(rule = "DATE")
    public IValueConverter<Integer> date() {
        return DATE;
    }

    /** @return the converter of collection years to the year in which they start */
    @ValueConverter(rule = "YEAR")
    public IValueConverter<Integer> year() {
        return YEAR;
    }

    /** @return the converter of whole numbers */
    @ValueConverter(rule = "INT")
    public IValueConverter<Integer> whole() {
        return WHOLE;
    }

    /**
     * @param word a name
     * @return whether it is a word of the language, so that as a name it must be written with ^
     */
    public boolean isReserved(String word) {
        if (reserved == null) {
            reserved = GrammarUtil.getAllKeywords(getGrammar());
        }
        return reserved.contains(word);
    }

    private abstract static class Simple<T> implements IValueConverter<T> {
        abstract T parse(String text, INode node);

        abstract String write(T value);

        @Override
        public final T toValue(String string, INode node) {
            return string == null || string.isEmpty() ? null : parse(string, node);
        }

        @Override
        public final String toString(T value) {
            return write(value);
        }
    }
}
