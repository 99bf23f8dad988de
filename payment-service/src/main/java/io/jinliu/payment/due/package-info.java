/** What is owed, and the one row that decides whether it is collected or withdrawn. */
@NullMarked
package io.jinliu.payment.due;

import org.jspecify.annotations.NullMarked;
