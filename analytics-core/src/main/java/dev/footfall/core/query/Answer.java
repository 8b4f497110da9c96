package dev.footfall.core.query;

import dev.footfall.query.AggregateResult;

/** What somebody is told, and how we came by it. */
record Answer(AggregateResult result, Provenance.Way way) {}
