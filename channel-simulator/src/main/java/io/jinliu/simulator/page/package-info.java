/** What the payer sees in a browser. */
@NullMarked
package io.jinliu.simulator.page;

import org.jspecify.annotations.NullMarked;
