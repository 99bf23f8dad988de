/** What waits for a person: one list of everything that does not end by itself, with an owner and a clock. */
@NullMarked
package io.jinliu.payment.openitem;

import org.jspecify.annotations.NullMarked;
