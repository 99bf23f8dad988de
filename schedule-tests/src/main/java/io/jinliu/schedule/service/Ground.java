package io.jinliu.schedule.service;

import io.jinliu.schedule.broker.Broker;
import io.jinliu.schedule.loom.Chance;
import io.jinliu.schedule.loom.Loom;
import io.jinliu.schedule.loom.SimulatedClock;
import io.jinliu.schedule.loom.Trace;
import io.jinliu.schedule.store.Transactions.Fate;

/** What all services of one world stand on. */
public record Ground(
        Chance chance, SimulatedClock clock, Trace trace, Loom loom, Broker broker, Fate fate, Sabotage sabotage) {}
