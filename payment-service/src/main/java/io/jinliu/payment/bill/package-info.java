/** What channels say of a day's money: asked for every morning, read whole, kept as it came. */
@NullMarked
package io.jinliu.payment.bill;

import org.jspecify.annotations.NullMarked;
