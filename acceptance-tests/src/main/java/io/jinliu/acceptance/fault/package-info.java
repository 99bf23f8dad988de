/** Buyers who never stop, services that die under them, and what must be true afterwards. */
@NullMarked
package io.jinliu.acceptance.fault;

import org.jspecify.annotations.NullMarked;
