/** Random schedules of all state machines in one JVM. Every step is drawn from one seed, so each schedule can be repeated. */
@NullMarked
package io.jinliu.schedule;

import org.jspecify.annotations.NullMarked;
