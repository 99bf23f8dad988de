package io.jinliu.schedule.act;

/**
 * Something that may happen next.
 *
 * @param weight how often, among all that may
 */
record Act(int weight, Runnable deed) {}
