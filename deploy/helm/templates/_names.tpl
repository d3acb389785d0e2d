{{- define "hresolve.labels" -}}
app.kubernetes.io/name: hresolve
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
{{- end -}}

{{- define "hresolve.selector" -}}
app.kubernetes.io/name: hresolve
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "hresolve.podSecurity" -}}
runAsNonRoot: true
runAsUser: 1000
runAsGroup: 1000
fsGroup: 1000
seccompProfile: { type: RuntimeDefault }
{{- end -}}

{{- define "hresolve.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: { drop: [ALL] }
{{- end -}}
