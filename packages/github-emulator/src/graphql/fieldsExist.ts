import {
  FieldsOnCorrectTypeRule,
  GraphQLError,
  type ASTVisitor,
  type ValidationContext,
  specifiedRules,
  type ValidationRule,
} from 'graphql';

/** Refuses unknown fields in GitHub's words. */
function fieldsExist(context: ValidationContext): ASTVisitor {
  return {
    Field(node) {
      const type = context.getParentType();
      if (type && !context.getFieldDef()) {
        context.reportError(
          new GraphQLError(
            `Field '${node.name.value}' doesn't exist on type '${type.name}'`,
            {
              nodes: node,
              extensions: {
                code: 'undefinedField',
                typeName: type.name,
                fieldName: node.name.value,
              },
            },
          ),
        );
      }
    },
  };
}

/** What a query must obey before it is measured. */
export const VALIDATION_RULES: readonly ValidationRule[] = specifiedRules.map(
  rule => (rule === FieldsOnCorrectTypeRule ? fieldsExist : rule),
);
