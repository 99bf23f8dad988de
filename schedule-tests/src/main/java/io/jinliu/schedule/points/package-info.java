/** points-service: its use cases and listeners as they are, its tables in memory. */
@NullMarked
package io.jinliu.schedule.points;

import org.jspecify.annotations.NullMarked;
