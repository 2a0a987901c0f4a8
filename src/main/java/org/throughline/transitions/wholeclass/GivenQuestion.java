package org.throughline.transitions.wholeclass;

/**
 * A question of a class that is given to a member of staff.
 *
 * @param field key of the question
 * @param login the name with which the person signs in
 * @param name the person's name
 * @param children for how many children
 * @param answered for how many of them it is answered
 */
public record GivenQuestion(String field, String login, String name, int children, int answered) {}
