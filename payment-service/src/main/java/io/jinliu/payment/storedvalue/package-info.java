/** What we owe buyers and they may pay with: wallets. */
@NullMarked
package io.jinliu.payment.storedvalue;

import org.jspecify.annotations.NullMarked;
