/** Money that leaves to a person: drafted by one, approved by another, sent once. */
@NullMarked
package io.jinliu.payment.payout;

import org.jspecify.annotations.NullMarked;
