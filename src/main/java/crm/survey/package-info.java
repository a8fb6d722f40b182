/**
 * Questions put to customers, and what they answered. An answer is an activity over the channel survey: the question is its
 * subject, the answer its outcome, several with semicolons between, as forms export them. So timelines, filters, imports,
 * undo and erasure know answers without a word of their own. Who answers a question again has changed the answer.
 */
package crm.survey;
