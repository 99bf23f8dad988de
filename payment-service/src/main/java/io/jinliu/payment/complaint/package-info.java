/** What buyers complain about at a channel, kept with the payments it is about, and answered in time. */
@NullMarked
package io.jinliu.payment.complaint;

import org.jspecify.annotations.NullMarked;
