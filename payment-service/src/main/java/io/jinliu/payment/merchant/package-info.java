/** Merchants' apps, and the requests that they sign. */
@NullMarked
package io.jinliu.payment.merchant;

import org.jspecify.annotations.NullMarked;
