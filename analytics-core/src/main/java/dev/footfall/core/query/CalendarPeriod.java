package dev.footfall.core.query;

import java.time.LocalDate;

/** Stretches of a local calendar that follow one another without a gap. */
public enum CalendarPeriod {
    YEAR {
        @Override
        public LocalDate startOf(LocalDate day) {
            return day.withDayOfYear(1);
        }

        @Override
        public LocalDate next(LocalDate start) {
            return start.plusYears(1);
        }
    },
    MONTH {
        @Override
        public LocalDate startOf(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        public LocalDate next(LocalDate start) {
            return start.plusMonths(1);
        }
    },
    DAY {
        @Override
        public LocalDate startOf(LocalDate day) {
            return day;
        }

        @Override
        public LocalDate next(LocalDate start) {
            return start.plusDays(1);
        }
    };

    /** The first day of the period that the day lies in. */
    public abstract LocalDate startOf(LocalDate day);

    /** The first day of the period after the one that starts on that day. */
    public abstract LocalDate next(LocalDate start);
}
