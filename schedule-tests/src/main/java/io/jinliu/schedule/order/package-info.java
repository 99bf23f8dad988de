/** order-service: its use cases and listeners as they are, its tables in memory. */
@NullMarked
package io.jinliu.schedule.order;

import org.jspecify.annotations.NullMarked;
