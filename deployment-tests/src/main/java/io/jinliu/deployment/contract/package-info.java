/** What each service reads from its environment and answers on, taken from its compiled classes and files. */
@NullMarked
package io.jinliu.deployment.contract;

import org.jspecify.annotations.NullMarked;
