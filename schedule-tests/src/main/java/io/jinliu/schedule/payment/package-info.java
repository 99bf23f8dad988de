/** payment-service: its use cases, channels and callbacks as they are, its tables in memory. */
@NullMarked
package io.jinliu.schedule.payment;

import org.jspecify.annotations.NullMarked;
