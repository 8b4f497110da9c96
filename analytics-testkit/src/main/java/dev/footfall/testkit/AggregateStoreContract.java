package dev.footfall.testkit;

import dev.footfall.AnalyticsStore;
import org.junit.jupiter.api.Nested;

/** What an {@link dev.footfall.query.AggregateStore} must count, by theme. */
public abstract class AggregateStoreContract {

    /** As for {@link AnalyticsStoreContract#createStore()}. */
    protected abstract AnalyticsStore createStore();

    @Nested
    class Counting extends CountingContract {
        @Override
        protected AnalyticsStore createStore() {
            return AggregateStoreContract.this.createStore();
        }
    }

    @Nested
    class Measures extends MeasureContract {
        @Override
        protected AnalyticsStore createStore() {
            return AggregateStoreContract.this.createStore();
        }
    }

    @Nested
    class Dimensions extends DimensionContract {
        @Override
        protected AnalyticsStore createStore() {
            return AggregateStoreContract.this.createStore();
        }
    }

    @Nested
    class SlotsOfTime extends SlotContract {
        @Override
        protected AnalyticsStore createStore() {
            return AggregateStoreContract.this.createStore();
        }
    }

    @Nested
    class Limits extends LimitContract {
        @Override
        protected AnalyticsStore createStore() {
            return AggregateStoreContract.this.createStore();
        }
    }

    @Nested
    class Conditions extends ConditionContract {
        @Override
        protected AnalyticsStore createStore() {
            return AggregateStoreContract.this.createStore();
        }
    }

    @Nested
    class Parts extends PartCountContract {
        @Override
        protected AnalyticsStore createStore() {
            return AggregateStoreContract.this.createStore();
        }
    }

    @Nested
    class Sessions extends SessionCountContract {
        @Override
        protected AnalyticsStore createStore() {
            return AggregateStoreContract.this.createStore();
        }
    }

    @Nested
    class Users extends UserCountContract {
        @Override
        protected AnalyticsStore createStore() {
            return AggregateStoreContract.this.createStore();
        }
    }

    @Nested
    class Reports extends ReportCountContract {
        @Override
        protected AnalyticsStore createStore() {
            return AggregateStoreContract.this.createStore();
        }
    }

    @Nested
    class Viewings extends ViewingCountContract {
        @Override
        protected AnalyticsStore createStore() {
            return AggregateStoreContract.this.createStore();
        }
    }

    @Nested
    class QuestionsAboutViewings extends ViewingQuestionContract {
        @Override
        protected AnalyticsStore createStore() {
            return AggregateStoreContract.this.createStore();
        }
    }

    @Nested
    class Spans extends SpanContract {
        @Override
        protected AnalyticsStore createStore() {
            return AggregateStoreContract.this.createStore();
        }
    }

    @Nested
    class Calendars extends CalendarContract {
        @Override
        protected AnalyticsStore createStore() {
            return AggregateStoreContract.this.createStore();
        }
    }

    @Nested
    class HoursOfClocks extends ClockChangeContract {
        @Override
        protected AnalyticsStore createStore() {
            return AggregateStoreContract.this.createStore();
        }
    }

    @Nested
    class WhileEventsComeIn extends WholeBatchContract {
        @Override
        protected AnalyticsStore createStore() {
            return AggregateStoreContract.this.createStore();
        }
    }

    @Nested
    class RandomQuestions extends RandomAggregateContract {
        @Override
        protected AnalyticsStore createStore() {
            return AggregateStoreContract.this.createStore();
        }
    }
}
