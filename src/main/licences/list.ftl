<#list dependencyMap as entry>
<#assign project = entry.getKey()/>
<#assign licences = entry.getValue()/>
${project.name}	${project.groupId}:${project.artifactId}:${project.version}	<#list licences as licence>${licence}<#sep>, </#list>	${project.url!""}
</#list>
