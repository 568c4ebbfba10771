// Pages of the interview, each as the answers of a desk.
import type { ClauseView } from "../src/bindings";
import {
  agreement,
  ALL_FIELDS,
  clauseView,
  CONFIDENTIAL,
  DRAFT,
  MAYA_AND_SAM,
  NO_DRAFT,
  PURPOSE_FIELDS,
} from "./room";
import { draftScene, type Scene } from "./scenes";

const FIELDS: Record<string, ClauseView["params"]> = {
  "cl-purpose": PURPOSE_FIELDS,
  "cl-goals": ALL_FIELDS,
  "cl-parties": ALL_FIELDS,
  "cl-response-time": ALL_FIELDS,
  "cl-success": ALL_FIELDS,
};

function view(clause: string): ClauseView {
  const params = FIELDS[clause] ?? [];
  const filled = Object.fromEntries(params.flatMap(({ id, value }) => (value ? [[id, value]] : [])));
  return clauseView(clause, "draft", {
    hasPartner: false,
    draft: { ...NO_DRAFT, params: filled },
    params,
    alternatives:
      clause === "cl-confidential" ? CONFIDENTIAL.map(([value, label]) => ({ value, label })) : [],
  });
}

const at = (page: number) => (): Scene =>
  draftScene(
    agreement({ is: "draft" }, DRAFT, MAYA_AND_SAM),
    { at: "interview", page },
    {
      view_clause: ({ clause }) => view(`${clause}`),
    },
  );

export const interviewScenes = {
  purpose: at(1),
  success: at(2),
  goals: at(3),
  confidentiality: at(8),
  check: at(13),
};
