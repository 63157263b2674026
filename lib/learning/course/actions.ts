"use server";

import { formAction } from "@/lib/platform/form-action";
import { routes } from "@/lib/platform/routes";
import { publishCourse, returnCourse } from "./commands/decide-course";
import { renewCourse, retireCourse, submitCourse } from "./commands/submit-course";
import { createCourse, editCourse } from "./commands/write-course";
import {
  courseInput,
  courseVersionInput,
  createCourseInput,
  editCourseInput,
  returnCourseInput,
} from "./schema";

export const createCourseAction = formAction(createCourseInput, createCourse, {
  redirectTo: ({ courseId }) => routes.managedCourse(courseId),
});

export const editCourseAction = formAction(editCourseInput, editCourse, {
  readAgainOn: "course_changed_meanwhile",
  redirectTo: ({ courseId }) => routes.managedCourse(courseId),
});

export const submitCourseAction = formAction(courseVersionInput, submitCourse);

export const renewCourseAction = formAction(courseInput, renewCourse, {
  redirectTo: ({ courseId }) => routes.editCourse(courseId),
});

export const retireCourseAction = formAction(courseInput, retireCourse);

export const publishCourseAction = formAction(courseVersionInput, publishCourse, {
  redirectTo: () => routes.submittedCourses(),
});

export const returnCourseAction = formAction(returnCourseInput, returnCourse, {
  redirectTo: () => routes.submittedCourses(),
});
