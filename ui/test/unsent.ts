// A notebook that holds what is typed into forms and not sent, by the name of the form.

export function unsentForms(forms: Record<string, string> = {}) {
  const answers = {
    view_unsent: () => ({ ...forms }),
    save_unsent: ({ form, text }: Record<string, unknown>) => {
      if (text === "") Reflect.deleteProperty(forms, String(form));
      else forms[String(form)] = String(text);
      return null;
    },
  };
  return { forms, answers };
}
