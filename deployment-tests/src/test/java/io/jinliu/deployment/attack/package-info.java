/** What is said about attacks, held against what is there. */
@NullMarked
package io.jinliu.deployment.attack;

import org.jspecify.annotations.NullMarked;
